using System.IO.Compression;
using LpaFunctions.Reading.Files;

namespace LpaFunctions.Pipeline.Importing.Files;

/// <summary>An xlsx file as its parts: only those that are asked for are unpacked, and each one only as far as it is read.</summary>
internal sealed class WorkbookPackage : IDisposable
{
    private static readonly string[] RelationshipIds =
    [
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
    ];

    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly SheetBudget _budget;

    /// <exception cref="ImportException">The file is over a limit.</exception>
    /// <exception cref="InvalidDataException">The file is no workbook.</exception>
    public WorkbookPackage(byte[] content, SheetBudget budget)
    {
        SheetBudget.CheckBytes(budget.FileName, content.LongLength, budget.Limits);
        if (ZipDirectory.HasMoreThan(content, budget.Limits.MaxParts))
        {
            throw budget.TooManyParts();
        }

        _budget = budget;
        _archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
        foreach (var entry in _archive.Entries)
        {
            _parts.TryAdd(PartNames.Plain(entry.FullName), entry);
        }

        var workbook = Links("").FirstOf("officeDocument") ?? throw new InvalidDataException("The package names no document.");
        var links = Links(workbook);
        SharedStrings = links.FirstOf("sharedStrings");
        Styles = links.FirstOf("styles") is { } styles && _parts.ContainsKey(styles) ? styles : null;
        Sheets = List(workbook, links);
    }

    /// <summary>In the order of the tabs; sheets of diagrams and dialogs are none.</summary>
    public IReadOnlyList<WorkbookSheet> Sheets { get; }

    /// <summary>Null where no cell shares its text.</summary>
    public string? SharedStrings { get; }

    /// <summary>Null where no cell has a format.</summary>
    public string? Styles { get; }

    /// <exception cref="InvalidDataException">There is no such part.</exception>
    public PartReader Open(string part)
    {
        var entry = _parts.GetValueOrDefault(part) ?? throw new InvalidDataException($"The part {part} is missing.");
        return new PartReader(new PartStream(entry.Open(), part, entry.CompressedLength, _budget), part, _budget);
    }

    public void Dispose() => _archive.Dispose();

    private PartLinks Links(string part)
    {
        using var reader = Open(PartLinks.FileOf(part));
        return PartLinks.Read(reader, part, _budget);
    }

    private List<WorkbookSheet> List(string workbook, PartLinks links)
    {
        var sheets = new List<WorkbookSheet>();
        var isWorkbook = false;
        using var reader = Open(workbook);
        while (reader.Read())
        {
            isWorkbook |= reader.Opens("workbook");
            if (reader.Opens("sheet") && links.Find(Id(reader), "worksheet") is { } part)
            {
                var isVisible = reader.Xml.GetAttribute("state") is null or "visible";
                sheets.Add(new WorkbookSheet(reader.Xml.GetAttribute("name") ?? "", isVisible, part));
            }

            if (sheets.Count > _budget.Limits.MaxSheets)
            {
                throw _budget.TooManySheets();
            }
        }

        return isWorkbook ? sheets : throw new InvalidDataException("The document is no workbook.");
    }

    private static string? Id(PartReader reader) =>
        RelationshipIds.Select(space => reader.Xml.GetAttribute("id", space)).FirstOrDefault(id => id is not null);
}
