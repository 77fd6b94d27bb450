namespace LpaFunctions.Pipeline.Settings;

/// <summary>The mail server of the office: section "Pipeline:Mail" ("Pipeline__Mail__Host" as an environment variable).</summary>
public sealed record MailOptions
{
    public string Host { get; init; } = "";

    /// <summary>A port where STARTTLS is spoken; 465, where TLS begins at once, is none.</summary>
    public int Port { get; init; } = 587;

    /// <summary>The address that mail comes from.</summary>
    public string From { get; init; } = "";

    /// <summary>Null where the server wants nobody to sign in.</summary>
    public string? User { get; init; }
    public string? Password { get; init; }

    /// <summary>Whether nothing is sent before STARTTLS; only a server on this machine may do without.</summary>
    public bool StartTls { get; init; } = true;
}
