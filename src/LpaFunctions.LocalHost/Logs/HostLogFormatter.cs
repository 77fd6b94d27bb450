using System.Globalization;
using LpaFunctions.Pipeline.Evidence.Names;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace LpaFunctions.LocalHost.Logs;

/// <summary>
/// One line an event: time (UTC), level, who says it, the ids of the request or the file, the message. A stack trace follows only where a
/// fault of the program is told (level Error): what a stranger sends is told in one line.
/// </summary>
public sealed class HostLogFormatter(TimeProvider clock) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "lpa";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var time = clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var message = OneLine(logEntry.Formatter(logEntry.State, logEntry.Exception));
        var scopes = Scopes(scopeProvider);
        textWriter.WriteLine($"{time} {Level(logEntry.LogLevel)} {Short(logEntry.Category)}{scopes} {message}{Reason(logEntry.Exception)}");
        if (logEntry is { LogLevel: >= LogLevel.Error, Exception: { } fault })
        {
            textWriter.WriteLine(EvidenceNames.Without(fault.ToString()));
        }
    }

    private static string Reason(Exception? error) => error is null ? "" : $" ({error.GetType().Name}: {OneLine(error.Message)})";

    private static string Scopes(IExternalScopeProvider? provider)
    {
        var text = new StringWriter();
        provider?.ForEachScope(static (scope, into) => into.Write($" [{scope}]"), text);
        return OneLine(text.ToString());
    }

    private static string OneLine(string text) =>
        EvidenceNames.Without(text).Replace("\r", "", StringComparison.Ordinal).Replace("\n", " | ", StringComparison.Ordinal);

    private static string Short(string category) => category[(category.LastIndexOf('.') + 1)..];

    private static string Level(LogLevel level) =>
        level switch
        {
            LogLevel.Critical => "CRIT",
            LogLevel.Error => "FAIL",
            LogLevel.Warning => "WARN",
            LogLevel.Information => "INFO",
            _ => "DEBG",
        };
}
