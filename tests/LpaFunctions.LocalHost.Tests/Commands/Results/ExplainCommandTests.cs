using LpaFunctions.CommandLine;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Values;
using LpaFunctions.Core.Years;
using LpaFunctions.LocalHost.Commands.Results;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.Pipeline.Decisions;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.LocalHost.Tests.Commands.Results;

public sealed class ExplainCommandTests : IDisposable
{
    private static readonly AssessmentYear Year = new(2568);
    private static readonly LgoCode Lgo = LgoCode.Parse("3400102", null);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Explain_MarkWithEvidenceAndDecision_ShowsRuleNumbersPlaceGainAndHistoryInThai()
    {
        await using (var services = CommandServices.Build(new DirectoryInfo(_folder.FullPath)))
        {
            await services.GetRequiredService<LgoRecords>().PutOutcomeAsync(Plan(), null, TestContext.Current.CancellationToken);
            await services
                .GetRequiredService<DecideIndicators>()
                .RunAsync(
                    Year,
                    Lgo,
                    new DecisionList(
                        "ทีมประเมินทดสอบ",
                        [
                            new DecisionRequest
                            {
                                Indicator = IndicatorId.Parse("1.1", null),
                                Kind = DecisionKind.Override,
                                Marks = 4m,
                                Reason = "ตรวจเอกสารแล้ว",
                                IfMatch = "*",
                            },
                        ]
                    ),
                    TestContext.Current.CancellationToken
                );
        }

        var (code, output, _) = await RunAsync("1.1", "--year", "๒๕๖๘", "--lgo", "3400102");

        Assert.Equal(LpaCommandLine.Done, code);
        Assert.Contains("เทศบาลนครขอนแก่น ปี 2568 ตัวชี้วัด 1.1", output, StringComparison.Ordinal);
        Assert.Contains("ยืนยันแล้ว: 4 จาก 5 คะแนน", output, StringComparison.Ordinal);
        Assert.Contains("84 โครงการ ÷ จำนวนโครงการในแผนพัฒนาท้องถิ่น 120 โครงการ × 100 = ร้อยละ 70.00", output, StringComparison.Ordinal);
        Assert.Contains("แผน.pdf หน้า 7 “จำนวน 84”", output, StringComparison.Ordinal);
        Assert.Contains("เพิ่มอีก 12 โครงการ", output, StringComparison.Ordinal);
        Assert.Contains("1. ปรับคะแนน โดย ทีมประเมินทดสอบ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_NoEvidence_NamesTheDocumentsAndTheirFolder()
    {
        var (code, output, _) = await RunAsync("1.3", "--year", "2568", "--lgo", "3400102");

        Assert.Equal(LpaCommandLine.Done, code);
        Assert.Contains("ยังไม่มีข้อมูล", output, StringComparison.Ordinal);
        Assert.Contains("evidence/2568/3400102/1.3/", output, StringComparison.Ordinal);
        Assert.Contains("แบบ ปค.5", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_IndicatorOfOtherTypes_SaysThatItDoesNotApply()
    {
        var (code, output, error) = await RunAsync("1.2", "--year", "2568", "--lgo", "2400101");

        Assert.Equal((LpaCommandLine.InputError, ""), (code, output));
        Assert.Contains("ไม่ใช้กับอบจ. (ใช้กับ เทศบาลนคร", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_UnknownIndicator_ExitsOneAndSaysWhereTheIdsStand()
    {
        var (code, output, error) = await RunAsync("99.9", "--year", "2568", "--lgo", "3400102");

        Assert.Equal((LpaCommandLine.InputError, ""), (code, output));
        Assert.Contains("lpa rulebook show 2568", error, StringComparison.Ordinal);
    }

    private static EvidenceOutcome Plan() =>
        new()
        {
            Path = "2568/3400102/1.1/แผน.pdf",
            Reading = new EvidenceReading
            {
                Id = "reading",
                Year = Year,
                Lgo = Lgo,
                Indicator = IndicatorId.Parse("1.1", null),
                Path = "2568/3400102/1.1/แผน.pdf",
                ContentHash = "hash",
                Bytes = 1000,
                FieldListHash = "fields",
                ReaderVersion = "test",
                Pages = 9,
                Fields = [Number("projects_funded", 84m), Number("projects_planned", 120m)],
            },
        };

    private static FieldReading Number(string id, decimal value) =>
        new()
        {
            FieldId = id,
            State = FieldState.Read,
            Value = new NumberValue(value),
            Page = 7,
            Quote = $"จำนวน {value}",
            Confidence = 0.95m,
        };

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await new LpaCommandLine(ExplainCommand.Create()).RunAsync(
            ["explain", .. args, "--data", _folder.FullPath],
            output,
            error,
            TestContext.Current.CancellationToken
        );
        return (code, output.ToString(), error.ToString());
    }
}
