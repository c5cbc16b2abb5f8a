using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace RoxMind.GraphQL.Access.Keys;

/// <summary>Makes access keys, and their hashes.</summary>
internal static class ApiKey
{
    /// <summary>What keys begin with, so that they are recognised where they should not be.</summary>
    public const string Prefix = "rox_";

    private const string HashPrefix = "sha256:";
    private const int RandomBytes = 32;

    /// <summary>A new key: 256 random bits, so that a plain hash is enough to keep.</summary>
    public static string Create() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));

    /// <summary>The hash of a key, as the configuration has it.</summary>
    public static string Hash(string key) => HashPrefix + Convert.ToHexStringLower(HashOf(key));

    /// <summary>The bytes of a key's hash.</summary>
    public static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    /// <summary>Reads a configured hash; null when it is none.</summary>
    public static byte[]? ParseHash(string? text)
    {
        var hash = new byte[SHA256.HashSizeInBytes];
        return
            text?.StartsWith(HashPrefix, StringComparison.OrdinalIgnoreCase) == true
            && text.Length == HashPrefix.Length + (2 * hash.Length)
            && Convert.FromHexString(text.AsSpan(HashPrefix.Length), hash, out _, out _)
                == System.Buffers.OperationStatus.Done
            ? hash
            : null;
    }
}
