using LpaFunctions.App.Doors;
using LpaFunctions.Core.People;
using LpaFunctions.Pipeline.Reference;

namespace LpaFunctions.App.Pages.Assess.Queue;

/// <summary>The LGOs that somebody assesses.</summary>
public sealed class AssessedLgos(LgoLibrary lgos)
{
    public IReadOnlyList<Core.Lgos.Lgo> List(Caller caller)
    {
        var appointments = caller.As(Role.Assessor).ToList();
        return [.. lgos.Current.All.Where(lgo => appointments.Exists(a => a.Covers(lgo.Code)))];
    }
}
