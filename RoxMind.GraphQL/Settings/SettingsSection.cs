namespace RoxMind.GraphQL.Settings;

/// <summary>A section of the settings, and the class that it is read into.</summary>
/// <param name="Name">Its name, <c>GraphQL:Limits</c>; empty for the settings that are in none.</param>
/// <param name="Options">The class.</param>
internal sealed record SettingsSection(string Name, Type Options);
