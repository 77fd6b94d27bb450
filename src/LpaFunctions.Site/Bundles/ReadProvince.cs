using System.Globalization;
using System.Text.Json;
using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.Publishing;
using LpaFunctions.Core.Publishing.Tables;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Site.Bundles.Entries;

namespace LpaFunctions.Site.Bundles;

/// <summary>Reads the version that a pointer names.</summary>
public sealed class ReadProvince(ReadFile read)
{
    /// <summary>The schema of bundles that say of no mark whether its rule is official.</summary>
    private const string SchemaWithoutTheWord = "1";
    public const string BoundariesFile = "boundaries.geojson";
    private readonly Dictionary<string, RuleBook> _books = new(StringComparer.Ordinal);

    /// <exception cref="FormatException">The bundle is not whole, or was changed after it was published.</exception>
    public async Task<PublishedProvince> RunAsync(LatestPointer pointer, CancellationToken cancellationToken)
    {
        var folder = BundlePaths.Version(pointer.Year, pointer.Province, pointer.Version);
        var files = await BundleFiles.OpenAsync(read, folder, cancellationToken);
        var book = await BookAsync(files, cancellationToken);
        var results = await files.TableAsync(ResultRows.Spec, cancellationToken);
        var rules = BundleRows.Rules(await files.TableAsync(RuleBookRows.Spec, cancellationToken));
        var indicators = await IndicatorsAsync(files, rules, book, cancellationToken);
        var years = await files.TableAsync(YearRows.Spec, cancellationToken);
        var license = await LicenseAsync(files, cancellationToken);
        var boundaries = await files.TryReadAsync(BoundariesFile, cancellationToken);

        return new PublishedProvince
        {
            Pointer = pointer,
            Announced = DateOnly.Parse(Text(files, "announced")!, CultureInfo.InvariantCulture),
            AnnouncedBy = Text(files, "announced_by") ?? "",
            LetterNumber = Text(files, "letter_number"),
            CorrectionReason = Text(files, "correction_reason"),
            Notice = Text(files, "notice") ?? NoticeOf(indicators),
            ManifestSha256 = files.ManifestSha256,
            Files = files.Listed,
            LicenseTitle = license?.Title,
            LicenseUrl = license?.Url,
            Book = book,
            PassRule = FirstCell(results, "pass_rule") ?? book.PassRule.Text,
            PassRuleBeside = FirstCell(results, "pass_beside_rule"),
            Lgos = BundleRows.Lgos(results, book),
            Groups = BundleRows.Groups(
                await files.TableAsync(SummaryRows.Spec, cancellationToken),
                await files.TableAsync(BandRows.Spec, cancellationToken),
                await files.TableAsync(MedianRows.Spec, cancellationToken),
                book
            ),
            Indicators = indicators,
            Rules = rules,
            Comparison = BundleRows.Years(years, byDomain: false)[0],
            DomainComparisons = BundleRows.Years(await files.TableAsync(DomainYearRows.Spec, cancellationToken), byDomain: true),
            Places = BundleRows.Places(await files.TableAsync(PlaceRows.Spec, cancellationToken)),
            OtherWays = BundleRows.OtherWays(await files.TableAsync(SensitivityRows.Spec, cancellationToken)),
            NextBands = BundleRows.NextBands(await files.TableAsync(NextBandRows.Spec, cancellationToken)),
            Comments = BundleRows.Comments(await files.TableAsync(CommentRows.Spec, cancellationToken)),
            Boundaries = boundaries is null ? null : ReadBoundaries.From(boundaries),
        };
    }

    /// <summary>The same in short, for the pages that list provinces.</summary>
    /// <exception cref="FormatException">As <see cref="RunAsync"/>.</exception>
    public async Task<ProvinceLine> LineAsync(LatestPointer pointer, CancellationToken cancellationToken)
    {
        var folder = BundlePaths.Version(pointer.Year, pointer.Province, pointer.Version);
        var files = await BundleFiles.OpenAsync(read, folder, cancellationToken);
        // Not the rule book, which is the largest file that a line could ask for: a country has seventy-six.
        var whole = BundleRows.WholeOf(await files.TableAsync(SummaryRows.Spec, cancellationToken));
        var names = new List<LgoName>();
        await files.EachRowAsync(ResultRows.Spec, row => names.Add(BundleRows.NameOf(row)), cancellationToken);
        return new ProvinceLine(pointer, whole, await NoticeAsync(files, cancellationToken), names);
    }

    public static ProvinceLine LineOf(PublishedProvince province) =>
        new(
            province.Pointer,
            province.Whole,
            province.Notice,
            [.. province.Lgos.Select(l => new LgoName(l.Code, l.DisplayName, l.Name, l.District))]
        );

    private static async Task<IReadOnlyDictionary<string, IReadOnlyList<IndicatorGroup>>> IndicatorsAsync(
        BundleFiles files,
        IReadOnlyList<RuleEntry> rules,
        RuleBook book,
        CancellationToken cancellationToken
    )
    {
        var values = new ValuesOfMarks(await files.TableAsync(ValueRows.Spec, cancellationToken));
        var indicators = new IndicatorsOfLgos(rules, values, book);
        await files.EachRowAsync(IndicatorRows.Spec, indicators.Take, cancellationToken);
        return indicators.ByLgo;
    }

    private async Task<string?> NoticeAsync(BundleFiles files, CancellationToken cancellationToken)
    {
        var said = Text(files, "notice");
        if (said is not null || Text(files, "schema_version") != SchemaWithoutTheWord)
        {
            return said;
        }

        return NoticeOf(await IndicatorsAsync(files, [], await BookAsync(files, cancellationToken), cancellationToken));
    }

    // Bundles of now carry the sentence themselves where it is due; those of before are told by their book.
    private static string? NoticeOf(IReadOnlyDictionary<string, IReadOnlyList<IndicatorGroup>> indicators) =>
        indicators.Values.SelectMany(g => g).Sum(g => g.Entries.Count(e => e.IsIllustrative && e.State == "awarded")) is > 0 and var count
            ? new IllustrativeMarks { Count = count, WereUnflagged = true }.Sentence
            : null;

    // Seventy-six provinces rest on one book: it is read once.
    private async Task<RuleBook> BookAsync(BundleFiles files, CancellationToken cancellationToken)
    {
        const string name = "rulebook.json";
        var content = await files.ReadAsync(name, cancellationToken);
        var hash = files.Listed.First(f => f.Path == name).Sha256;
        if (!_books.TryGetValue(hash, out var book))
        {
            book = JsonSerializer.Deserialize<RuleBook>(content, RuleBookJson.Options) ?? throw new FormatException($"{name} is empty.");
            _books[hash] = book;
        }

        return book;
    }

    private static string? Text(BundleFiles files, string name) =>
        files.Manifest.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string? FirstCell(PublishedTable table, string column) => table.Rows.Count == 0 ? null : table.Cell(0, column);

    private static async Task<(string Title, string Url)?> LicenseAsync(BundleFiles files, CancellationToken cancellationToken)
    {
        if (await files.TryReadAsync("datapackage.json", cancellationToken) is not { } content)
        {
            return null;
        }

        using var json = JsonDocument.Parse(content);
        if (!json.RootElement.TryGetProperty("licenses", out var licenses) || licenses.GetArrayLength() == 0)
        {
            return null;
        }

        return (licenses[0].GetProperty("title").GetString()!, licenses[0].GetProperty("path").GetString()!);
    }
}
