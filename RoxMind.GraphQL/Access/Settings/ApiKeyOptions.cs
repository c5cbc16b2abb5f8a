namespace RoxMind.GraphQL.Access.Settings;

/// <summary>One access key; the key itself is kept by who uses it, and nowhere else.</summary>
internal sealed class ApiKeyOptions
{
    /// <summary>Whose key it is, for people and logs.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary><c>read</c>, <c>ingest</c> or <c>admin</c>.</summary>
    public string Role { get; set; } = string.Empty;

    /// <summary><c>sha256:</c> and the hash of the key in hexadecimal digits, as the verb <c>key</c> prints it.</summary>
    public string Hash { get; set; } = string.Empty;
}
