namespace RoxMind.Silo.Hosting;

/// <summary>The service cannot start as it was asked to; the message says what to change.</summary>
/// <param name="message">What to change.</param>
/// <param name="isWrongUsage">Whether it was asked for something that is never possible.</param>
internal sealed class StartupException(string message, bool isWrongUsage = false) : Exception(message)
{
    /// <summary>Whether it was asked for something that is never possible.</summary>
    public bool IsWrongUsage => isWrongUsage;
}
