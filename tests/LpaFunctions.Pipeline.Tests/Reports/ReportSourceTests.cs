using System.Security.Cryptography;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Pipeline.Publishing;
using LpaFunctions.Pipeline.Reports;
using LpaFunctions.Pipeline.Reports.Content;

namespace LpaFunctions.Pipeline.Tests.Reports;

public sealed class ReportSourceTests(AnnouncedProvinces announced) : IClassFixture<AnnouncedProvinces>
{
    private ReportSource Source => announced.Pipeline.Get<ReportSource>();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task LoadAsync_AnnouncedThenPublished_NamesTheAnnouncementAndThenTheBundle()
    {
        var before = (await Source.LoadAsync(PipelineUnderTest.Year, AnnouncedProvinces.Small, provisional: false, Stop)).Origin;
        Assert.Contains(before.Lines(), l => l.Contains("ประกาศครั้งที่ 1 ยังไม่เผยแพร่", StringComparison.Ordinal));

        await announced.Pipeline.Get<PublishResults>().RunAsync(Stop);

        var after = (await Source.LoadAsync(PipelineUnderTest.Year, AnnouncedProvinces.Small, provisional: false, Stop)).Origin;
        Assert.Equal("lpa/2568/22/v1/", after.BundlePath);
        var manifests = Directory
            .GetFiles(Path.Combine(announced.Pipeline.Folders.OpenDataFolder, "lpa", "2568", "22", "v1"))
            .Select(f => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f))));
        Assert.Contains(after.BundleHash, manifests);
        Assert.Equal(before.ResultsHash, after.ResultsHash);
    }

    [Fact]
    public async Task LoadAsync_Provisional_IsADraftOfTheSameResults()
    {
        var draft = await Source.LoadAsync(PipelineUnderTest.Year, AnnouncedProvinces.Small, provisional: true, Stop);

        var final = await Source.LoadAsync(PipelineUnderTest.Year, AnnouncedProvinces.Small, provisional: false, Stop);

        Assert.False(draft.Origin.Announced);
        Assert.Contains(draft.Origin.Lines(), l => l.Contains("ยังไม่ประกาศ", StringComparison.Ordinal));
        Assert.Equal(
            final.Results.Select(r => (r.Lgo.Code, r.TotalPercent, r.RankProvince)),
            draft.Results.Select(r => (r.Lgo.Code, r.TotalPercent, r.RankProvince))
        );
        Assert.Equal(82, draft.Results.Count + draft.WithoutData.Count);
    }

    [Fact]
    public async Task LoadAsync_NothingAnnounced_SaysToAnnounceOrToAskForADraft()
    {
        var error = await Assert.ThrowsAsync<ReportException>(() =>
            Source.LoadAsync(PipelineUnderTest.Year, ProvinceCode.Parse("40", null), provisional: false, Stop)
        );
        Assert.True(error.NotFound);

        Assert.Contains("provisional", error.Message);
    }

    [Fact]
    public async Task CountryAsync_TwoAnnouncedProvinces_HoldsTheLgosOfBoth()
    {
        var country = await Source.CountryAsync(PipelineUnderTest.Year, Stop);
        Assert.Equal(82 + 101, country.Select(r => r.Lgo.Code).Distinct().Count());
    }
}
