using LpaFunctions.App.Pages.Assess.Words;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Assessing;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Pages.Assess.Queue;

/// <summary>The way that an assessor came to a task: which kinds are looked at, in one LGO or one indicator over all. "Next" follows it.</summary>
/// <param name="Kind">Null for all kinds.</param>
/// <param name="IsByIndicator">The same indicator of the next LGO, instead of the next indicator of the same LGO.</param>
public sealed record QueueView(TaskKind? Kind, bool IsByIndicator)
{
    public const string Root = "/desk/assess";
    private const string Indicator = "indicator";

    public static QueueView From(HttpRequest request) =>
        new(TaskKindNames.Parse(request.Query["kind"].FirstOrDefault()), request.Query["by"].FirstOrDefault() == Indicator);

    public bool Holds(AssessorTask task) => Kind is null || task.Kind == Kind;

    public string AddressOf(AssessmentYear year, AssessorTask task) => AddressOf(year, task.Lgo, task.Indicator);

    public string AddressOf(AssessmentYear year, LgoCode lgo, IndicatorId indicator) => $"{Root}/{year}/{lgo}/{indicator}{Query()}";

    public string AddressOf(AssessmentYear year, LgoCode lgo) => $"{Root}/{year}/{lgo}{Query()}";

    private string Query()
    {
        string?[] parts = [Kind is { } kind ? $"kind={TaskKindNames.Word(kind)}" : null, IsByIndicator ? $"by={Indicator}" : null];
        var named = parts.OfType<string>().ToArray();
        return named.Length == 0 ? "" : "?" + string.Join('&', named);
    }
}
