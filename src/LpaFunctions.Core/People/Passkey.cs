namespace LpaFunctions.Core.People;

/// <summary>A passkey with which somebody signs in. Only its public half is kept: nothing here opens a door.</summary>
public sealed record Passkey
{
    /// <summary>For lists and for taking it back; opens nothing.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the person.</summary>
    public required string Person { get; init; }

    /// <summary>The authenticator's own id of it, Base64Url.</summary>
    public required string Credential { get; init; }

    /// <summary>COSE key, Base64Url.</summary>
    public required string PublicKey { get; init; }

    /// <summary>How often the authenticator says that it signed; 0 where it does not count.</summary>
    public uint SignCount { get; init; }

    public bool IsBackupEligible { get; init; }

    public bool IsBackedUp { get; init; }

    /// <summary>What the browser called itself in which it was made.</summary>
    public required string Label { get; init; }

    public required DateTimeOffset Since { get; init; }

    public required DateTimeOffset LastUsed { get; init; }
}
