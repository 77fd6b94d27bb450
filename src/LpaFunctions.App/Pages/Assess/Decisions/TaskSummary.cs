using LpaFunctions.App.Pages.Assess.Views;
using LpaFunctions.App.Pages.Assess.Words;
using LpaFunctions.Core.Evidence;

namespace LpaFunctions.App.Pages.Assess.Decisions;

/// <summary>What a decision is taken on, in a few lines: sent along with the form, to be shown beside the present where somebody else was faster.</summary>
internal static class TaskSummary
{
    private const int MostLines = 12;
    private const int LongestLine = 400;

    public static IReadOnlyList<string> Lines(TaskScene scene)
    {
        var files = scene.Readings.Select(reading => EvidencePath.NameOf(reading.Path)).ToList();
        var last = scene.History is [.., var decision]
            ? $"{DecisionWords.What(decision)} โดย {decision.By} เมื่อ {DecisionWords.When(decision.At)}"
            : "ยังไม่มีใครตัดสิน";
        var marks = DecisionWords.Marks(scene.Result);
        var names = files.Count == 0 ? "-" : string.Join(", ", files);
        var state = DecisionWords.State(scene.Result);
        return [$"สถานะ: {state}", $"คะแนน: {marks}", $"ที่มา: {scene.Result.Formula ?? "-"}", $"ไฟล์: {names}", $"ตัดสินล่าสุด: {last}"];
    }

    /// <summary>As the form brings them back: somebody's text, like any other.</summary>
    public static IReadOnlyList<string> Parse(string? seen) =>
        [
            .. (seen ?? "")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Take(MostLines)
                .Select(line => line.Length > LongestLine ? line[..LongestLine] : line),
        ];

    public static string Write(TaskScene scene) => string.Join('\n', Lines(scene).Select(line => line.Replace('\n', ' ')));
}
