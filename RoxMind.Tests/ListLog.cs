using Microsoft.Extensions.Logging;

namespace RoxMind.Tests;

/// <summary>Keeps warnings and worse.</summary>
internal sealed class ListLog(List<string> lines) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

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
            lines.Add(formatter(state, exception));
        }
    }

    public void Dispose()
    {
        // Nothing is held.
    }
}
