using LpaFunctions.Core.Scoring;

namespace LpaFunctions.Pipeline.Importing;

/// <summary>What an import leaves as it was: a table changes the LGOs and the figures that it names, and wipes nothing else.</summary>
internal static class KeptMarks
{
    /// <param name="before">The table that the last import of the kind left; null for the first.</param>
    public static ImportedTable Over(ImportedTable? before, ImportedTable now)
    {
        var old = before?.Marks.ToDictionary(m => m.Lgo.Code) ?? [];
        var named = now.Marks.Select(m => m.Lgo.Code).ToHashSet();
        var absent = old.Values.Where(m => !named.Contains(m.Lgo.Code));
        return now with { Marks = [.. now.Marks.Select(WithHpa).Concat(absent).OrderBy(m => m.Lgo.Code)] };

        LgoMarks WithHpa(LgoMarks marks)
        {
            var keeps = marks.Hpa is null && old.GetValueOrDefault(marks.Lgo.Code)?.Hpa is not null;
            return keeps ? marks with { Hpa = old[marks.Lgo.Code].Hpa } : marks;
        }
    }

    /// <summary>What stays, in Thai; nothing where the table names everything.</summary>
    public static IEnumerable<string> Notices(ImportedTable? before, ImportedTable now)
    {
        if (before is null)
        {
            yield break;
        }

        var byCode = now.Marks.ToDictionary(m => m.Lgo.Code);
        var hpa = before.Marks.Where(m => m.Hpa is not null && byCode.GetValueOrDefault(m.Lgo.Code) is { Hpa: null }).ToArray();
        if (hpa.Length > 0)
        {
            yield return $"ตารางนี้ไม่มี HPA จึงคง HPA ที่นำเข้าไว้แล้วของ {hpa.Length:N0} แห่ง";
        }

        var absent = before.Marks.Where(m => !byCode.ContainsKey(m.Lgo.Code)).Select(m => m.Lgo.DisplayName).ToArray();
        if (absent.Length > 0)
        {
            yield return $"ตารางนี้ไม่มี {absent.Length:N0} แห่งที่นำเข้าไว้แล้ว จึงคงผลเดิมไว้: {string.Join(", ", absent.Take(5))}{(absent.Length > 5 ? " ..." : "")}";
        }
    }
}
