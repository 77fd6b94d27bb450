namespace LpaFunctions.App.Doors;

/// <summary>What the guard must know of the host it stands in.</summary>
public sealed record GuardOptions
{
    /// <summary>
    /// Whether the principal's header may be believed. Only where something in front of the functions takes every incoming one away and sets
    /// its own: App Service authentication (WEBSITE_AUTH_ENABLED), or the embedded host.
    /// </summary>
    public required bool TrustsPrincipalHeader { get; init; }

    /// <summary>Where a browser that is not signed in is sent, with the page it wanted at the end; null where only a link signs in.</summary>
    public string? SignInAddress { get; init; }

    /// <summary>Whether people can add a passkey: only where our own sign-in stands in front.</summary>
    public bool HasPasskeys { get; init; }

    /// <summary>Accounts that are operators before config/people.json names anybody: object ids of Entra, divided by ';'.</summary>
    public IReadOnlyList<string> FirstOperators { get; init; } = [];

    /// <summary>As App Service says it, and nothing said is no.</summary>
    public static GuardOptions OnAzure(Func<string, string?> setting)
    {
        var trusted = string.Equals(setting("WEBSITE_AUTH_ENABLED"), "true", StringComparison.OrdinalIgnoreCase);
        return new GuardOptions
        {
            TrustsPrincipalHeader = trusted,
            SignInAddress = trusted ? "/.auth/login/aad?post_login_redirect_uri=" : null,
            FirstOperators =
            [
                .. (setting("LpaFirstOperators") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            ],
        };
    }
}
