using System.Security.Cryptography;
using System.Text;

namespace RoxMind.GraphQL.Execution.Documents;

/// <summary>The names of persisted documents.</summary>
internal static class DocumentHash
{
    /// <summary>Prefix of a document id that is a hash.</summary>
    private const string Prefix = "sha256:";

    /// <summary>Hexadecimal SHA-256 of a text in UTF-8, in lower case.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Reads a document id: a hash in hexadecimal, with or without <c>sha256:</c> in front.</summary>
    /// <returns>The hash in lower case; null when it is none.</returns>
    public static string? Read(string id)
    {
        var hash = id.StartsWith(Prefix, StringComparison.Ordinal) ? id[Prefix.Length..] : id;
        return hash.Length == 2 * SHA256.HashSizeInBytes && hash.All(char.IsAsciiHexDigit)
            ? hash.ToLowerInvariant()
            : null;
    }
}
