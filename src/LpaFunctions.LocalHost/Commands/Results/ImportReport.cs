using LpaFunctions.Pipeline.Importing;

namespace LpaFunctions.LocalHost.Commands.Results;

/// <summary>What an import did, for the officer at the key.</summary>
internal static class ImportReport
{
    public static async Task WriteAsync(ImportOutcome outcome, TextWriter output, TextWriter notices)
    {
        foreach (var problem in outcome.Problems.Where(p => p.IsError))
        {
            await notices.WriteLineAsync($"ผิดพลาด: {problem}");
        }

        foreach (var notice in outcome.Problems.Where(p => p is { IsError: false, IsCut: false }))
        {
            await notices.WriteLineAsync($"โปรดทราบ: {notice}");
        }

        var cuts = outcome.Problems.Count(p => p.IsCut);
        if (cuts > 0)
        {
            await notices.WriteLineAsync(
                $"โปรดทราบ: {cuts} ช่องมีคะแนนเต็มต่ำกว่าเกณฑ์เป็นจำนวนเต็มตัวชี้วัด ถือว่าตัดฐาน (ไม่ทราบว่าตัวชี้วัดใด)"
            );
        }

        foreach (
            var match in outcome.Matches.Where(m =>
                m.Kind is ImportMatchKind.Upgraded or ImportMatchKind.Spelling or ImportMatchKind.Mapped
            )
        )
        {
            await output.WriteLineAsync(
                $"{Kind(match.Kind)}: {match.Row.Written} อ.{match.Row.District} → {match.Lgo!.Code} {match.Reason}"
            );
        }

        var uncertain = outcome.Uncertain.ToArray();
        if (uncertain.Length > 0)
        {
            await output.WriteLineAsync(
                $"จับคู่ไม่ได้แน่ {uncertain.Length} แถว เลือกรหัสแล้วบันทึกบรรทัดข้างล่างเป็นไฟล์ CSV ส่งมาด้วย --map:"
            );
            await output.WriteLineAsync("district,lgo_type,lgo_name,dla_code");
            foreach (var match in uncertain)
            {
                var code = match.Candidates is [var only] ? only.Code.Digits : "";
                await output.WriteLineAsync($"{match.Row.District},{match.Row.Type},{match.Row.Name},{code}");
                await notices.WriteLineAsync($"  {match.Row.Place}: {match.Reason}{Candidates(match)}");
            }
        }

        foreach (var missing in outcome.Missing)
        {
            await notices.WriteLineAsync($"ไม่มีในไฟล์: {missing}");
        }

        // What was just imported stands in the office's own file; only a look ahead is asked what it would do.
        IReadOnlyList<ImportChange> ahead = outcome.Imported ? [] : outcome.Changes;
        foreach (var change in ahead)
        {
            await output.WriteLineAsync($"{Change(change)}: {change.After.Lgo.Code} {change.After.Lgo.DisplayName} {change.Words()}");
        }

        await output.WriteLineAsync(Result(outcome));
    }

    private static string Candidates(ImportMatch match) =>
        match.Candidates.Count == 0 ? "" : $" อาจเป็น {string.Join(" | ", match.Candidates.Select(c => $"{c.Code} {c.DisplayName}"))}";

    private static string Change(ImportChange change) => change.Before is null ? "เพิ่ม (new)" : "เปลี่ยน (changed)";

    private static string Result(ImportOutcome outcome)
    {
        var count = outcome.Matches.Select(m => m.Lgo?.Code).Distinct().Count();
        return outcome switch
        {
            { Imported: true } => $"นำเข้า {count} แห่งแล้ว ประกาศด้วย lpa announce (imported)",
            { IsUsable: true } =>
                $"ตรวจแล้ว นำเข้าได้ {count} แห่ง จะเปลี่ยน {outcome.Changes.Count} แห่ง ยังไม่ได้บันทึก (dry run: nothing written)",
            _ => "ยังไม่ได้นำเข้าอะไร แก้ไขตามข้างบนแล้วสั่งใหม่ (nothing imported)",
        };
    }

    private static string Kind(ImportMatchKind kind) =>
        kind switch
        {
            ImportMatchKind.Upgraded => "เปลี่ยนประเภท (upgraded)",
            ImportMatchKind.Spelling => "สะกดต่าง (spelling)",
            _ => "ตามไฟล์ map (mapped)",
        };
}
