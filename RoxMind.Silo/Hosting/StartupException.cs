namespace RoxMind.Silo.Hosting;

/// <summary>The service cannot start as it was asked to; the message says what to change.</summary>
internal sealed class StartupException(string message) : Exception(message);
