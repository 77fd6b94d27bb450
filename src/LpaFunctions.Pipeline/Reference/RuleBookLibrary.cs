using System.Collections.Concurrent;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.Pipeline.Reference;

/// <summary>
/// The rule books by year: rulebooks/{year}.json of the office's config/ folder, else the shipped one. Of a year that is announced the
/// announced book counts, whatever lies in the folder since.
/// </summary>
/// <param name="frozen">Null: nothing is announced, as for a look at the files alone.</param>
public sealed class RuleBookLibrary(ReferenceFolders folders, FrozenYears? frozen = null)
{
    private readonly ConcurrentDictionary<AssessmentYear, ReferenceFile<RuleBook>> _books = new();

    /// <summary>The book that counts now; null where the year has none.</summary>
    /// <exception cref="ReferenceDataException">The book cannot be used; the message says in Thai where it is wrong.</exception>
    public RuleBook? Find(AssessmentYear year)
    {
        folders.RefuseUnlessFetched();
        return _books.GetOrAdd(year, Open).Current;
    }

    /// <summary>As <see cref="Find"/> for work that must wait until there is a book.</summary>
    public RuleBook Get(AssessmentYear year) =>
        Find(year)
        ?? throw new ReferenceDataException($"ไม่มีสมุดเกณฑ์ของปี {year} โปรดวางไฟล์ rulebooks/{year}.json ในโฟลเดอร์ {folders.Edited}");

    /// <summary>Why the file of a year is not used although it lies there, in Thai: the year is announced. Null where it is used.</summary>
    /// <exception cref="ReferenceDataException">As <see cref="Find"/>.</exception>
    public string? Refusal(AssessmentYear year) => _books.GetOrAdd(year, Open).Refusal;

    /// <summary>The years that have a book, ascending.</summary>
    public IReadOnlyList<AssessmentYear> Years
    {
        get
        {
            var there = new[] { folders.Shipped, folders.Edited }.Select(f => Path.Combine(f, "rulebooks")).Where(Directory.Exists);
            var files = there.SelectMany(f => Directory.EnumerateFiles(f, "*.json"));
            return [.. files.Select(YearOf).OfType<AssessmentYear>().Distinct().Order()];
        }
    }

    private static AssessmentYear? YearOf(string path) =>
        AssessmentYear.TryParse(Path.GetFileNameWithoutExtension(path), null, out var year) ? year : null;

    private ReferenceFile<RuleBook> Open(AssessmentYear year) =>
        new(
            PathIn(folders.Shipped, year),
            PathIn(folders.Edited, year),
            (json, path) => Parse(json, path, year),
            book => Standing(year, book)
        );

    // The store is asked only when a file was read for the first time or changed; nobody waits for the library asynchronously.
    private (RuleBook Value, string? Refusal)? Standing(AssessmentYear year, RuleBook? inFile)
    {
        var announced = frozen is null ? null : Task.Run(() => frozen.FindAsync(year, CancellationToken.None)).GetAwaiter().GetResult();
        if (announced is null)
        {
            return null;
        }

        var refusal = inFile is null ? null : announced.Refuse(inFile);
        var counts = inFile is not null && refusal is null;
        return counts ? null : (announced.Book, refusal);
    }

    private static string PathIn(string folder, AssessmentYear year) => Path.Combine(folder, "rulebooks", $"{year}.json");

    private static RuleBook Parse(string json, string path, AssessmentYear year)
    {
        var book = RuleBookJson.Parse(json, path);
        return book.Year == year ? book : throw new FormatException($"ไฟล์ชื่อ {year}.json แต่ข้างในเป็นสมุดเกณฑ์ของปี {book.Year}");
    }
}
