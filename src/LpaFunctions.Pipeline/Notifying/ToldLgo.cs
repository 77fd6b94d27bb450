using LpaFunctions.Core.Lgos;

namespace LpaFunctions.Pipeline.Notifying;

/// <summary>That an LGO was told what was sent back to it.</summary>
/// <param name="By">Who said that it was told.</param>
/// <param name="Way">"list": the office sent its list; "webhook": the address of the settings took it; "mail": the mail server did.</param>
public sealed record ToldLgo(LgoCode Lgo, DateTimeOffset At, string By, string Way)
{
    public const string List = "list";
    public const string Webhook = "webhook";
    public const string Mail = "mail";
}
