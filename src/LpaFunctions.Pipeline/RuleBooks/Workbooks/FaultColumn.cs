using System.IO.Compression;
using LpaFunctions.Pipeline.Importing.Files;

namespace LpaFunctions.Pipeline.RuleBooks.Workbooks;

/// <summary>Writes faults into the column for them, in the rows that they are about; everything else of the officer's file stays as it is.</summary>
internal static class FaultColumn
{
    /// <summary>Rows in which the head of the column is looked for.</summary>
    private const int HeadRows = 10;

    /// <param name="sheets">As they were read from the same file.</param>
    public static byte[] Write(byte[] content, IReadOnlyList<ImportSheet> sheets, IReadOnlyList<BookFault> faults, SheetLimits limits)
    {
        var fileName = sheets.Count > 0 ? sheets[0].FileName : "";
        using var package = new WorkbookPackage(content, new SheetBudget(fileName, limits));
        using var memory = new MemoryStream();
        memory.Write(content);
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            var visible = package.Sheets.Where(sheet => sheet.IsVisible);
            foreach (var (sheet, read) in visible.Zip(sheets))
            {
                if (Head(read) is { } head)
                {
                    var own = faults.Where(f => f.Sheet == sheet.Name.Trim() && f.Row > 0).ToLookup(f => f.Row, f => f.Message);
                    Replace(archive, package, sheet, new FaultCells(head.Row, head.Column, own));
                }
            }
        }

        return memory.ToArray();
    }

    private static void Replace(ZipArchive archive, WorkbookPackage package, WorkbookSheet sheet, FaultCells cells)
    {
        using var written = new MemoryStream();
        using (var reader = package.Open(sheet.Part))
        {
            cells.Copy(reader, written);
        }

        var old = archive.Entries.First(entry => PartNames.AreSame(entry.FullName, sheet.Part));
        using var part = old.Open();
        part.SetLength(0);
        written.WriteTo(part);
    }

    private static (int Row, int Column)? Head(ImportSheet sheet)
    {
        foreach (var row in sheet.Rows.Take(HeadRows))
        {
            foreach (var (column, text) in row.Cells.Index())
            {
                if (text?.Trim() == BookSheet.Result)
                {
                    return (row.Number, column);
                }
            }
        }

        return null;
    }
}
