using System.CommandLine;
using System.Globalization;
using LpaFunctions.CommandLine;
using LpaFunctions.Core.Publishing;
using LpaFunctions.Core.Results;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Values;
using LpaFunctions.LocalHost.CommandLine;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.Pipeline.Announcing;
using LpaFunctions.Pipeline.Reference;

namespace LpaFunctions.LocalHost.Commands.Results;

/// <summary><c>lpa sensitivity</c>: how far the ranks of a province depend on the way of adding up, and how near each LGO is to the next band.</summary>
public static class SensitivityCommand
{
    private const string None = "–";

    private static readonly TextColumn[] Columns =
    [
        new("อันดับ", AlignRight: true),
        new("อปท."),
        new("ร้อยละ", AlignRight: true),
        new("ร้อยละ (อีกวิธี)", AlignRight: true),
        new("อันดับ (อีกวิธี)", AlignRight: true),
        new("ต่าง", AlignRight: true),
        new("ระดับ"),
        new("ระดับถัดไป"),
        new("ขาดอีก (คะแนน)", AlignRight: true),
    ];

    public static Command Create()
    {
        var (data, year, province) = (CommonOptions.Data(), CommonOptions.Year(), CommonOptions.Province());
        var command = new Command(
            "sensitivity",
            "อันดับเมื่อรวมคะแนนอีกวิธีหนึ่ง และคะแนนที่ขาดจะถึงระดับถัดไป (ranks under the other aggregation)"
        )
        {
            year,
            province,
            data,
        };
        command.SetAction(
            async (parse, cancellationToken) =>
            {
                await using var services = CommandServices.Build(parse.GetRequiredValue(data));
                try
                {
                    var present = await services
                        .GetRequiredService<ProvinceResults>()
                        .LoadAsync(parse.GetValue(year)!.Value, parse.GetValue(province)!.Value, cancellationToken);
                    var marks = present.Lgos.Select(l => l.Marks).OfType<LgoMarks>().ToArray();
                    if (marks.Length == 0)
                    {
                        throw new CommandFailedException(
                            $"ยังไม่มีผลของจังหวัดรหัส {parse.GetValue(province)} ปี {parse.GetValue(year)} นำเข้าผลด้วย lpa import หรือรอให้ระบบอ่านหลักฐานเสร็จก่อน"
                        );
                    }

                    await WriteAsync(
                        present.RuleBook,
                        Sensitivity.Compute(present.RuleBook, ResultTable.Compute(present.RuleBook, marks)),
                        parse.InvocationConfiguration.Output,
                        parse.InvocationConfiguration.Error
                    );
                    if (IllustrativeMarks.In(present.Lgos) is { } illustrative)
                    {
                        await parse.InvocationConfiguration.Output.WriteLineAsync(illustrative.Sentence);
                    }

                    return LpaCommandLine.Done;
                }
                catch (Exception e) when (e is AnnouncementException or ReferenceDataException)
                {
                    throw new CommandFailedException(e.Message, e);
                }
            }
        );
        return command;
    }

    private static async Task WriteAsync(RuleBook book, IReadOnlyList<Sensitivity> lgos, TextWriter output, TextWriter notices)
    {
        var other = Name(lgos[0].OtherAggregation);
        await notices.WriteLineAsync($"ปี {book.Year} รวมคะแนนด้วย{Name(book.Aggregation)} อีกวิธีหนึ่งคือ{other}");
        var table = new TextTable(Columns);
        foreach (var lgo in lgos.OrderBy(l => l.Result.RankProvince ?? int.MaxValue).ThenBy(l => l.Result.Lgo.Code))
        {
            var (result, moved) = (lgo.Result, lgo.PlacesMoved?.ToString("+0;-0;0", CultureInfo.InvariantCulture));
            table.Add(
                Text(result.RankProvince),
                result.Lgo.DisplayName,
                ThaiFormat.PercentOrDash(result.TotalPercent),
                ThaiFormat.PercentOrDash(lgo.OtherPercent),
                Text(lgo.OtherRankProvince),
                moved ?? None,
                result.Band ?? None,
                lgo.NextBand ?? None,
                ThaiFormat.NumberOrDash(lgo.MarksToNextBand)
            );
        }

        await output.WriteAsync(table.ToString());
        var moves = lgos.Select(l => Math.Abs(l.PlacesMoved ?? 0)).ToArray();
        await output.WriteLineAsync(
            $"ถ้าใช้{other} อันดับเปลี่ยน {moves.Count(m => m > 0)} จาก {lgos.Count} แห่ง มากที่สุด {moves.Max()} อันดับ"
        );
    }

    private static string Name(Aggregation aggregation) =>
        aggregation == Aggregation.SumOverSum ? "ผลรวมคะแนนต่อผลรวมคะแนนเต็ม" : "ค่าเฉลี่ยของร้อยละทุกด้าน";

    private static string Text(int? rank) => rank?.ToString(CultureInfo.InvariantCulture) ?? None;
}
