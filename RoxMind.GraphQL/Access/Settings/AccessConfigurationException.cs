namespace RoxMind.GraphQL.Access.Settings;

/// <summary>The access rules cannot be used as they are configured; the message says what to change.</summary>
internal sealed class AccessConfigurationException(string message) : Exception(message);
