namespace LpaFunctions.LocalHost.Queues;

/// <summary>
/// What the host itself needs to begin or to end the work of a message is away: a file that cannot be opened just now, a busy state file.
/// The function had no part in it, so the message waits and is not given up for that.
/// </summary>
public sealed class HostAwayException(Exception away) : Exception(away.Message, away);
