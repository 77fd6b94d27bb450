using LpaFunctions.Core.People;

namespace LpaFunctions.Pipeline.People;

/// <summary>An invitation as it is handed over, once: its secret stands nowhere else.</summary>
public sealed record InvitationLink(Person Person, string Secret, DateTimeOffset ExpiresAt)
{
    /// <summary>Where the link leads, below the host's address.</summary>
    public const string Route = "desk/join";

    /// <summary>The secret is a fragment of the address's query; the page behind it sends no referrer and takes the secret by a form.</summary>
    public Uri At(Uri host) => new(host, $"{Route}?t={Secret}");

    /// <summary>Keeps the secret out of logs.</summary>
    public override string ToString() => $"invitation of {Person.Id}";
}
