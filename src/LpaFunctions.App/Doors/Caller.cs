using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.People;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Doors;

/// <summary>Who calls, once the guard let them in: a person, or a program with a key.</summary>
public sealed record Caller
{
    /// <summary>Id of the person or of the key.</summary>
    public required string Id { get; init; }

    /// <summary>As it is written into what they do; comes from our own files, never from the request.</summary>
    public required string Name { get; init; }

    public required IReadOnlyList<Appointment> Appointments { get; init; }

    /// <summary>What the mark in a person's forms is bound to: the device, or the account. Null for a program.</summary>
    public string? Session { get; init; }

    public bool IsPerson => Session is not null;

    /// <summary>The appointments of certain roles.</summary>
    public IEnumerable<Appointment> As(params IEnumerable<Role> roles) => Appointments.Where(a => roles.Contains(a.Role));

    /// <summary>Whether the caller holds some role over an LGO.</summary>
    public bool Covers(LgoCode lgo) => Appointments.Any(a => a.Covers(lgo));

    /// <summary>Whether evidence at a path is of the caller's LGOs. A path that names none is for those who see the whole country, and for nobody's province.</summary>
    public bool MaySee(string evidencePath) =>
        evidencePath.Split('/') is [_, var folder, ..] && LgoCode.TryParse(folder, null, out var lgo)
            ? Covers(lgo)
            : Appointments.Any(a => a.IsOverTheCountry || a.Role == Role.Province);

    /// <summary>Who calls.</summary>
    /// <exception cref="InvalidOperationException">The guard did not see the request: a fault of the host, never of the caller.</exception>
    public static Caller Behind(HttpRequest request) =>
        request.HttpContext.Items[typeof(Caller)] as Caller
        ?? throw new InvalidOperationException("No caller stands behind this request: it came past the guard.");

    /// <summary>Lets functions find the caller. Only the guard does this, and a test that stands in for it.</summary>
    public void StandBehind(HttpContext context) => context.Items[typeof(Caller)] = this;
}
