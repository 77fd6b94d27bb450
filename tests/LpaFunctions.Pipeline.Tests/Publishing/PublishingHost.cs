using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Years;
using LpaFunctions.Embedded;
using LpaFunctions.Pipeline.Announcing;
using LpaFunctions.Pipeline.Importing;
using LpaFunctions.Pipeline.Publishing;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Pipeline.Statements;
using LpaFunctions.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.Pipeline.Tests.Publishing;

/// <summary>The pipeline on the embedded adapters, with a few lines to put results into it.</summary>
public sealed class PublishingHost : IDisposable
{
    public static readonly AssessmentYear Year = new(2568);
    public static readonly ProvinceCode Chanthaburi = ProvinceCode.Parse("22", null);
    public static readonly ProvinceCode Phuket = ProvinceCode.Parse("83", null);
    private readonly TemporaryFolder _folder = new();
    private readonly ServiceProvider _services;

    public PublishingHost()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddLogging();
        services.AddPipeline();
        services.AddEmbeddedAdapters(_folder.FullPath);
        _services = services.BuildServiceProvider();
    }

    public string OpenData => Path.Combine(_folder.FullPath, "open-data");

    public IServiceProvider Services => _services;

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public IReadOnlyList<Lgo> Lgos(ProvinceCode province) => Get<LgoLibrary>().Current.InProvince(province);

    /// <summary>Imports marks as an e-LPA table would bring them: the full marks of the book, and a share of them by place in the list.</summary>
    public async Task ImportAsync(ProvinceCode province, IReadOnlyList<Lgo> lgos, decimal firstMarks = 20m)
    {
        var book = Get<RuleBookLibrary>().Get(Year);
        var table = new ImportedTable
        {
            Kind = ImportKind.Lpa,
            FileName = "test.csv",
            FileSha256 = new string('0', 64),
            Marks =
            [
                .. lgos.Select(
                    (l, i) =>
                        new LgoMarks
                        {
                            Lgo = l,
                            Domains = [.. book.Counted().Select(d => Marks(book, l, d.Id, i == 0 ? firstMarks : 10m + i % 10))],
                            Hpa = Marks(book, l, DomainId.Hpa, 20m),
                            Origin = ResultOrigin.Imported,
                        }
                ),
            ],
        };
        await Get<ImportRecords>().SaveAsync(Year, province, table, TestContext.Current.CancellationToken);
    }

    /// <summary>Imports marks that differ from LGO to LGO, some without a domain, some LGOs without any.</summary>
    public async Task ImportVariedAsync(ProvinceCode province)
    {
        var book = Get<RuleBookLibrary>().Get(Year);
        var chance = new Random(18);
        var table = new ImportedTable
        {
            Kind = ImportKind.Lpa,
            FileName = "test.csv",
            FileSha256 = new string('0', 64),
            Marks = [.. Lgos(province).Where((_, i) => i % 20 != 19).Select((l, i) => Varied(book, l, i, chance))],
        };
        await Get<ImportRecords>().SaveAsync(Year, province, table, TestContext.Current.CancellationToken);
    }

    private static LgoMarks Varied(RuleBook book, Lgo lgo, int number, Random chance)
    {
        var lowest = chance.Next(40, 95);
        return new LgoMarks
        {
            Lgo = lgo,
            Domains = [.. book.Counted().Select(d => Marks(book, lgo, d.Id, Of(d)))],
            Hpa = number % 3 == 0 ? Marks(book, lgo, DomainId.Hpa, chance.Next(0, 46)) : null,
            Origin = ResultOrigin.Imported,
        };

        decimal Of(Domain domain) => Math.Floor(domain.FullMarks[lgo.Type] * chance.Next(lowest, 101) / 100m);
    }

    public Task<AnnounceOutcome> AnnounceAsync(
        ProvinceCode province,
        string? reason = null,
        string date = "2025-08-25",
        string? letter = "ที่ จบ 0023.3/ว 1234",
        string? illustrativeReason = null
    ) =>
        Get<AnnounceResults>()
            .RunAsync(
                new AnnounceRequest
                {
                    Year = Year,
                    Province = province,
                    Date = DateOnly.Parse(date),
                    LetterNumber = letter,
                    CorrectionReason = reason,
                    IllustrativeReason = illustrativeReason,
                    By = "tester",
                },
                TestContext.Current.CancellationToken
            );

    /// <summary>What an LGO says of its result, in place of whatever it said before.</summary>
    public async Task SayAsync(Lgo lgo, string text)
    {
        var comments = Get<LgoComments>();
        var seen = await comments.FindAsync(Year, lgo.Code, TestContext.Current.CancellationToken);
        var draft = new LgoComment(lgo.Code, text, "officer", default);
        await comments.WriteAsync(Year, draft, seen?.Version ?? "", TestContext.Current.CancellationToken);
    }

    public Task<PublishOutcome> PublishAsync() => Get<PublishResults>().RunAsync(TestContext.Current.CancellationToken);

    /// <summary>Hash of every file below open-data/, by path.</summary>
    public IReadOnlyDictionary<string, string> Published() =>
        Directory.Exists(OpenData)
            ? Directory
                .EnumerateFiles(OpenData, "*", SearchOption.AllDirectories)
                .Select(f => (Path: Path.GetRelativePath(OpenData, f).Replace('\\', '/'), File: f))
                .Where(f => !f.Path.StartsWith('.'))
                .ToDictionary(
                    f => f.Path,
                    f => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f.File)))
                )
            : [];

    /// <summary>Puts a book where an office puts its own: it wins over the shipped one.</summary>
    public void PutRuleBook(RuleBook book)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder.FullPath, "config", "rulebooks"));
        File.WriteAllText(Path.Combine(folder.FullName, $"{book.Year}.json"), RuleBookJson.Write(book));
    }

    /// <summary>Puts a file where an office puts its own.</summary>
    public void PutConfig(string name, string text)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder.FullPath, "config"));
        File.WriteAllText(Path.Combine(folder.FullName, name), text);
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(OpenData, path));

    public void Dispose()
    {
        _services.Dispose();
        _folder.Dispose();
    }

    private static DomainMarks Marks(RuleBook book, Lgo lgo, DomainId domain, decimal marks) =>
        new(domain, book.Domains.Single(d => d.Id == domain).FullMarks[lgo.Type], marks);
}
