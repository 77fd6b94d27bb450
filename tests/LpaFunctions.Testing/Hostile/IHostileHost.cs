using LpaFunctions.Core.People;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.Testing.Hostile;

/// <summary>A host in a process of its own that a campaign is led against: the embedded one, or the published worker.</summary>
public interface IHostileHost : IAsyncDisposable
{
    /// <summary>Its process.</summary>
    int Id { get; }

    bool HasEnded { get; }

    /// <summary>The end of what it wrote.</summary>
    string LastWords { get; }

    /// <summary>Starts it, or again where it ended, over the same data; returns when it answers.</summary>
    Task StartAsync(CancellationToken cancellationToken);

    /// <summary>Somebody who may, in the province of <see cref="HostileBodies"/>.</summary>
    Task<HttpClient> CallerAsync(Role role, CancellationToken cancellationToken);

    /// <summary>Lays a file where evidence lies, in one step.</summary>
    Task PutAsync(string path, byte[] content, CancellationToken cancellationToken);

    /// <summary>A file lies there: what tells the host of it, where it does not look itself.</summary>
    void Notice(string path);

    /// <summary>What became of files since the last look.</summary>
    Task<IReadOnlyList<EvidenceOutcome>> LookAsync(CancellationToken cancellationToken);

    /// <summary>Messages that were given up since the campaign began, each with its queue.</summary>
    Task<IReadOnlyList<string>> GivenUpAsync(CancellationToken cancellationToken);

    /// <summary>Takes a file away that nothing comes of.</summary>
    Task RemoveAsync(string path, CancellationToken cancellationToken);
}
