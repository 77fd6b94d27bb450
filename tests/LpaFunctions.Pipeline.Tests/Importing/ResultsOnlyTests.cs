using System.Text;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Announcing;
using LpaFunctions.Pipeline.Importing;
using LpaFunctions.Pipeline.Publishing.Verifying;
using LpaFunctions.Pipeline.Tests.Publishing;

namespace LpaFunctions.Pipeline.Tests.Importing;

/// <summary>Years of which only the structure is known: their results come in, are announced and are published all the same.</summary>
public sealed class ResultsOnlyTests : IDisposable
{
    private const string Header =
        "province,district,lgo_type,lgo_name,d1_full,d1_score,d1_pct,d2_full,d2_score,d2_pct,d3_full,d3_score,d3_pct,d4_full,d4_score,d4_pct,d5_full,d5_score,d5_pct,total_full,total_score,total_pct";

    /// <summary>As makham.go.th published it.</summary>
    private const string Makham2561 =
        "จันทบุรี,มะขาม,เทศบาลตำบล,มะขาม,140,110,78.57,215,175,81.40,250,188,75.20,345,285,82.61,65,56,86.15,1015,814,80.20";

    /// <summary>Full marks are made up so that the percentages are those of the published page; the last one is cut off, and the total is their mean.</summary>
    private const string Sao2560 =
        "จันทบุรี,เมืองจันทบุรี,อบต.,คมบาง,70,60,85.71,10000,9414,94.14,70,62,88.57,10,9,90,14,13,92.85,10164,9558,90.25";

    private readonly PublishingHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task RunAsync_Makham2561_ComesOutOfTheBundleAsPublished()
    {
        var year = new AssessmentYear(2561);

        var outcome = await ImportAsync(year, Makham2561);
        await PublishAsync(year);

        Assert.True(outcome.Imported, string.Join('\n', outcome.Problems));
        Assert.Contains(
            ",140,110,78.57,215,175,81.40,250,188,75.20,345,285,82.61,65,56,86.15,1015,814,80.20,ดีมาก,true,",
            _host.Read("lpa/2561/22/v1/results.csv"),
            StringComparison.Ordinal
        );
        Assert.Empty((await VerifyAsync(year)).Problems);
    }

    [Fact]
    public async Task RunAsync_PercentCutOffInsteadOfRounded_IsTakenWithANotice()
    {
        var year = new AssessmentYear(2560);

        var outcome = await ImportAsync(year, Sao2560);
        await PublishAsync(year);

        Assert.True(outcome.Imported, string.Join('\n', outcome.Problems));
        var notice = Assert.Single(outcome.Problems, p => p.Message.Contains("ตัดเศษทิ้งแทนการปัด", StringComparison.Ordinal));
        Assert.False(notice.IsError);
        Assert.Contains(",14,13,92.85,10164,9558,90.25,ดีเด่น,true,", _host.Read("lpa/2560/22/v1/results.csv"), StringComparison.Ordinal);
        Assert.Empty((await VerifyAsync(year)).Problems);
    }

    [Fact]
    public async Task RunAsync_FullMarkNotKnownOfTheYear_IsTakenFromEachRowAndTheOddOneIsANotice()
    {
        var outcome = await ImportAsync(
            new AssessmentYear(2562),
            Row("อบต.", "คมบาง", 100),
            Row("อบต.", "หนองบัว", 100),
            Row("อบต.", "คลองนารายณ์", 95)
        );

        Assert.True(
            outcome.Imported,
            string.Join('\n', outcome.Problems.Concat<object>(outcome.Uncertain.Select(u => u.Row.Name + u.Reason)))
        );
        var notice = Assert.Single(outcome.Problems);
        Assert.Contains("คลองนารายณ์: คะแนนเต็ม 95 ต่างจาก 100 ที่พบมากที่สุดในอบต. (2 แห่ง)", notice.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WrongPercentOfAResultsOnlyYear_IsStillAnError()
    {
        var outcome = await ImportAsync(new AssessmentYear(2561), Makham2561.Replace("78.57", "78.60", StringComparison.Ordinal));

        Assert.False(outcome.Imported);
    }

    private static string Row(string type, string name, int firstFull) =>
        $"จันทบุรี,เมืองจันทบุรี,{type},{name},{firstFull},{firstFull},100,10,10,100,10,10,100,10,10,100,10,10,100,{firstFull + 40},{firstFull + 40},100";

    private Task<ImportOutcome> ImportAsync(AssessmentYear year, params string[] rows) =>
        _host
            .Get<ImportResults>()
            .RunAsync(
                new ImportRequest
                {
                    Year = year,
                    Province = PublishingHost.Chanthaburi,
                    FileName = "ผล.csv",
                    Content = Encoding.UTF8.GetBytes(string.Join('\n', [Header, .. rows])),
                },
                TestContext.Current.CancellationToken
            );

    private async Task PublishAsync(AssessmentYear year)
    {
        var request = new AnnounceRequest
        {
            Year = year,
            Province = PublishingHost.Chanthaburi,
            Date = new DateOnly(year.Value - AssessmentYear.EraOffset, 8, 25),
        };
        await _host.Get<AnnounceResults>().RunAsync(request, TestContext.Current.CancellationToken);
        await _host.PublishAsync();
    }

    private async Task<VerifyOutcome> VerifyAsync(AssessmentYear year)
    {
        using var http = new HttpClient();
        return await new VerifyBundle(http).RunAsync(
            Path.Combine(_host.OpenData, $"lpa/{year}/22/v1/"),
            TestContext.Current.CancellationToken
        );
    }
}
