using System.Globalization;
using LpaFunctions.LocalHost.Logs;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace LpaFunctions.EndToEnd.Tests.Privacy;

/// <summary>The lines of a host as it writes them on standard error.</summary>
internal sealed class HeardLog : ILoggerProvider, ISupportExternalScope
{
    private readonly HostLogFormatter _formatter = new(TimeProvider.System);
    private readonly StringWriter _lines = new(CultureInfo.InvariantCulture);
    private IExternalScopeProvider? _scopes;

    public string Text
    {
        get
        {
            lock (_lines)
            {
                return _lines.ToString();
            }
        }
    }

    public ILogger CreateLogger(string categoryName) => new Line(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose() { }

    private sealed class Line(HeardLog log, string category) : ILogger
    {
        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => log._scopes?.Push(state);

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            lock (log._lines)
            {
                var entry = new LogEntry<TState>(logLevel, category, eventId, state, exception, formatter);
                log._formatter.Write(entry, log._scopes, log._lines);
            }
        }
    }
}
