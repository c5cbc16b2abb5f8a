namespace RoxMind.GraphQL.Settings;

/// <summary>The program cannot run with its settings; the message is one line that names the setting and says what is allowed.</summary>
/// <param name="message">What to change.</param>
internal sealed class SettingsException(string message) : Exception(message);
