using LpaFunctions.Core.Publishing;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.LocalHost.CommandLine;
using LpaFunctions.Pipeline.Scoring;

namespace LpaFunctions.LocalHost.Demo;

/// <summary>What the demo shows at its end, in Thai.</summary>
public static class DemoReport
{
    private const string None = "–";

    private static readonly TextColumn[] Columns =
    [
        new("อปท."),
        .. Enumerable.Range(1, Domains.Usual).Select(number => new TextColumn($"ด้าน {number}", AlignRight: true)),
        new("รวม", AlignRight: true),
        new("ระดับ"),
        new("อันดับ", AlignRight: true),
        new("HPA", AlignRight: true),
    ];

    /// <summary>LGO, five domains, total, band, rank, and HPA beside it; best first.</summary>
    public static string Table(AnnouncedResults announced)
    {
        var table = new TextTable(Columns);
        foreach (var result in announced.Results.OrderBy(r => r.RankProvince ?? int.MaxValue).ThenBy(r => r.Lgo.Code))
        {
            table.Add([
                result.Lgo.DisplayName,
                .. result.Marks.Domains.Select(d => Percent(d.Percent)),
                Percent(result.TotalPercent),
                result.Band ?? None,
                result.RankProvince?.ToString() ?? None,
                Percent(result.Marks.Hpa?.Percent),
            ]);
        }

        return table.ToString();
    }

    /// <summary>What went wrong on purpose and what the officer of the LGO is told about it.</summary>
    public static IEnumerable<string> Fault(DemoFault fault, LgoStatus status)
    {
        var found = status.Domains.SelectMany(d => d.Indicators).FirstOrDefault(i => i.Result.Indicator == fault.Indicator);
        yield return $"{Title(fault.Kind)}: {status.Lgo.DisplayName} ตัวชี้วัด {fault.Indicator} {found?.Name}";
        if (fault.Path is not null)
        {
            yield return $"    ไฟล์ {fault.Path}";
        }

        foreach (var message in Messages(fault, status, found).Distinct(StringComparer.Ordinal))
        {
            yield return $"    → {message}";
        }
    }

    private static IEnumerable<string> Messages(DemoFault fault, LgoStatus status, IndicatorStatus? found)
    {
        foreach (var rejection in status.Rejections.Where(r => r.Path == fault.Path))
        {
            yield return rejection.Message;
        }

        foreach (var finding in found?.Readings.Where(r => r.Path == fault.Path).SelectMany(r => r.Findings) ?? [])
        {
            yield return finding.Message;
        }

        if (fault.Path is null)
        {
            foreach (var reason in found?.Result.Reasons ?? [])
            {
                yield return reason;
            }
        }
    }

    private static string Title(string kind) =>
        kind switch
        {
            "missing-document" => "ขาดเอกสาร",
            "wrong-folder" => "วางเอกสารผิดโฟลเดอร์",
            "damaged" => "ไฟล์ PDF เสีย",
            _ => kind,
        };

    private static string Percent(decimal? percent) => percent is { } value ? value.ToString("0.00") : None;
}
