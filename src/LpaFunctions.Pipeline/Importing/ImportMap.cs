using LpaFunctions.Core.Lgos;
using LpaFunctions.Pipeline.Importing.Files;

namespace LpaFunctions.Pipeline.Importing;

/// <summary>What a person settled about uncertain rows: a CSV with the columns district, lgo_type, lgo_name, dla_code.</summary>
public sealed class ImportMap
{
    private readonly Dictionary<WrittenLgo, LgoCode> _codes = [];

    public static ImportMap Empty { get; } = new();

    /// <exception cref="ImportException">A row has no name or no code of seven digits; the message names it.</exception>
    public static ImportMap Parse(Stream csv, string fileName)
    {
        var sheet = CsvSheets.Read(SheetFile.Read(csv, fileName, SheetLimits.Default), fileName, SheetLimits.Default);
        var map = new ImportMap();
        foreach (var row in sheet.Rows.Where(r => !r.IsEmpty && r.Text(2) is not "lgo_name"))
        {
            if (row.Text(2) is not { } name || !LgoCode.TryParse(row.Text(3), null, out var code))
            {
                throw new ImportException($"{fileName} แถว {row.Number}: ต้องมี อำเภอ,ประเภท,ชื่อ อปท.,รหัส อปท. 7 หลัก");
            }

            map.Settle(row.Text(0), row.Text(1), name, code);
        }

        return map;
    }

    /// <summary>Settles a row as a form does.</summary>
    public void Settle(string? district, string? type, string name, LgoCode code) => _codes[new(district, type, name)] = code;

    /// <summary>Settled names that no row has, "อำเภอ,ประเภท,ชื่อ อปท.": most likely mistyped.</summary>
    public IEnumerable<string> Unused(IEnumerable<ImportRow> rows) =>
        _codes.Keys.Except(rows.Select(WrittenLgo.In)).Select(written => written.ToString());

    public LgoCode? Find(ImportRow row) => _codes.TryGetValue(WrittenLgo.In(row), out var code) ? code : null;

    /// <summary>An LGO as a row names it.</summary>
    private readonly record struct WrittenLgo(string? District, string? Type, string Name)
    {
        public static WrittenLgo In(ImportRow row) => new(row.District, row.Type, row.Name);

        public override string ToString() => $"{District},{Type},{Name}";
    }
}
