using System.IO.Compression;
using System.Text;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.Reports;
using LpaFunctions.Pipeline.Reports.Building;
using LpaFunctions.Pipeline.Tests.Publishing;
using LpaFunctions.Pipeline.Tests.Publishing.Sites;

namespace LpaFunctions.Pipeline.Tests.Reports;

/// <summary>Of results in which illustrative marks count, every report in every form says so.</summary>
public sealed class ReportNoticeTests(ReportNoticeTests.Illustrative results) : IClassFixture<ReportNoticeTests.Illustrative>
{
    private const string Sentence = "คิดจากเกณฑ์ตัวอย่างที่ไม่ใช่เกณฑ์ทางการ";

    [Theory]
    [InlineData(ReportKind.Province, ReportFormat.Html)]
    [InlineData(ReportKind.Province, ReportFormat.Xlsx)]
    [InlineData(ReportKind.Province, ReportFormat.Csv)]
    [InlineData(ReportKind.Lgo, ReportFormat.Html)]
    [InlineData(ReportKind.Lgo, ReportFormat.Xlsx)]
    [InlineData(ReportKind.Lgo, ReportFormat.Csv)]
    [InlineData(ReportKind.Letter, ReportFormat.Html)]
    [InlineData(ReportKind.Letter, ReportFormat.Csv)]
    [InlineData(ReportKind.Certificates, ReportFormat.Html)]
    [InlineData(ReportKind.Certificates, ReportFormat.Csv)]
    public async Task RunAsync_IllustrativeMarksCount_SaysTheSentence(ReportKind kind, ReportFormat format)
    {
        var text = await TextAsync(Request(kind, format));

        Assert.Contains(Sentence, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_LetterInTheOfficesOwnWords_SaysTheSentenceOnTheLetterItself()
    {
        foreach (var paragraphs in new string[][] { [], ["จึงเรียนมาเพื่อทราบ"], ["หนึ่ง", "สอง", "สาม"] })
        {
            var letter = new LetterOptions { Paragraphs = paragraphs };

            var html = await TextAsync(Request(ReportKind.Letter, ReportFormat.Html) with { Letter = letter });

            var first = html.Split("</section>")[0];
            Assert.Contains(Sentence, first, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task RunAsync_Certificates_EachOneSaysTheSentence()
    {
        var html = await TextAsync(Request(ReportKind.Certificates, ReportFormat.Html));

        var certificates = html.Split("<div class=\"frame\">").Skip(1).ToArray();
        Assert.NotEmpty(certificates);
        Assert.All(certificates, c => Assert.Contains(Sentence, c, StringComparison.Ordinal));
    }

    private ReportRequest Request(ReportKind kind, ReportFormat format) =>
        new()
        {
            Year = PublishingHost.Year,
            Province = PublishingHost.Phuket,
            Kind = kind,
            Format = format,
            Lgo = kind == ReportKind.Lgo ? results.Host.Lgos(PublishingHost.Phuket)[0].Code : null,
        };

    // Words are kept whole in print by a sign that nobody sees.
    private async Task<string> TextAsync(ReportRequest request)
    {
        var file = await results.Host.Get<MakeReport>().RunAsync(request, TestContext.Current.CancellationToken);
        var text = request.Format == ReportFormat.Xlsx ? Unpacked(file.Content) : Encoding.UTF8.GetString(file.Content.Span);
        return text.Replace("\u2060", "", StringComparison.Ordinal)
            .Replace("\u200B", "", StringComparison.Ordinal)
            .Replace("<wbr>", "", StringComparison.Ordinal);
    }

    private static string Unpacked(ReadOnlyMemory<byte> content)
    {
        using var archive = new ZipArchive(new MemoryStream(content.ToArray()));
        return string.Concat(
            archive.Entries.Select(e =>
            {
                using var reader = new StreamReader(e.Open());
                return reader.ReadToEnd();
            })
        );
    }

    /// <summary>Phuket, announced with a reason.</summary>
    public sealed class Illustrative : IAsyncLifetime
    {
        public PublishingHost Host { get; } = new();

        public async ValueTask InitializeAsync()
        {
            await ComputedResults.PutAsync(Host, PublishingHost.Phuket, lgos: 4, ResultStanding.Provisional);
            await Host.AnnounceAsync(PublishingHost.Phuket);
        }

        public ValueTask DisposeAsync()
        {
            Host.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
