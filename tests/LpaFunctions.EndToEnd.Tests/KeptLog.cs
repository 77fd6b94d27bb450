using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace LpaFunctions.EndToEnd.Tests;

/// <summary>Warnings and errors of a host, errors with their whole exception: for the message of a test that fails seldom.</summary>
internal sealed class KeptLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = [];

    /// <summary>Each line once, with the number of times.</summary>
    public string Text =>
        string.Join('\n', _lines.GroupBy(line => line, StringComparer.Ordinal).Select(group => $"{group.Count()} times: {group.Key}"));

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        if (IsEnabled(logLevel))
        {
            _lines.Enqueue($"{formatter(state, exception)} {exception}");
        }
    }

    public void Dispose() { }
}
