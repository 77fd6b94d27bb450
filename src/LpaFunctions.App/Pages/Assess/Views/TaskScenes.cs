using LpaFunctions.App.Doors;
using LpaFunctions.App.Http;
using LpaFunctions.App.Pages.Assess.Queue;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Pipeline.Assessing;
using LpaFunctions.Pipeline.People;
using LpaFunctions.Pipeline.Scoring;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Pages.Assess.Views;

/// <summary>Loads the page of a task.</summary>
public sealed class TaskScenes(LgoSnapshots snapshots, AssessorQueue queue, AssessedLgos assessed, PeopleRecords people)
{
    /// <returns>Null where the year has no rule book, the registry no such LGO, or the LGO no such indicator.</returns>
    public async Task<TaskScene?> LoadAsync(HttpRequest request, RequestPlace place, CancellationToken cancellationToken)
    {
        var now = await snapshots.LoadAsync(place.Year, place.Lgo, cancellationToken);
        if (now?.Book.Find(place.Indicator) is not { } indicator || now.Result(place.Indicator) is not { } result)
        {
            return null;
        }

        var caller = Caller.Behind(request);
        var view = QueueView.From(request);
        var task = AssessorTask.From(place.Lgo, now.Book, result);
        var access = (await people.WithFormSecretAsync(cancellationToken)).Access;
        var scene = new TaskScene
        {
            Caller = caller,
            FormMark = Myself.From(caller, access).Form ?? "",
            Now = now,
            Indicator = indicator,
            Result = result,
            View = view,
            Queue = AssessorQueue.From(now).Tasks,
            Task = task,
            Title = IndicatorName,
        };
        if (!view.IsByIndicator)
        {
            return scene;
        }

        var lgos = await OverLgosAsync(caller, now, indicator, task, cancellationToken);
        return scene with { Queue = lgos, Title = LgoNames(caller) };
    }

    /// <summary>The stored scores, but for the LGO on the desk.</summary>
    private async Task<IReadOnlyList<AssessorTask>> OverLgosAsync(
        Caller caller,
        LgoSnapshot now,
        Indicator indicator,
        AssessorTask task,
        CancellationToken cancellationToken
    )
    {
        var district = assessed.List(caller).Where(lgo => lgo.District == now.Lgo.District).ToList();
        var stored = await queue.ListAsync(now.Book, indicator, district, cancellationToken);
        return [.. stored.Where(other => other.Lgo != task.Lgo).Append(task).OrderBy(other => other.Kind).ThenBy(other => other.Lgo)];
    }

    private Func<AssessorTask, string> LgoNames(Caller caller)
    {
        var names = assessed.List(caller).ToDictionary(lgo => lgo.Code, lgo => lgo.DisplayName);
        return task => names.GetValueOrDefault(task.Lgo, task.Lgo.ToString());
    }

    private static string IndicatorName(AssessorTask task) => $"{task.Indicator} {task.Name}";
}
