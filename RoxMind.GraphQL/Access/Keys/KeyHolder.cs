using RoxMind.GraphQL.Access.Roles;

namespace RoxMind.GraphQL.Access.Keys;

/// <summary>Somebody with a key.</summary>
/// <param name="name">Their name.</param>
/// <param name="role">What they may do.</param>
/// <param name="hash">Hash of the key.</param>
internal sealed class KeyHolder(string name, AccessRole role, byte[] hash) : IDisposable
{
    private readonly CancellationTokenSource _revocation = new();

    /// <summary>Their name.</summary>
    public string Name => name;

    /// <summary>What they may do.</summary>
    public AccessRole Role => role;

    /// <summary>Hash of the key.</summary>
    public ReadOnlySpan<byte> Hash => hash;

    /// <summary>Cancelled when the key is taken away.</summary>
    public CancellationToken Revoked => _revocation.Token;

    /// <summary>Whether this is the same key with the same rights.</summary>
    public bool IsSame(KeyHolder other) => name == other.Name && role == other.Role && Hash.SequenceEqual(other.Hash);

    /// <summary>Ends everything that runs with the key.</summary>
    public void Revoke() => _revocation.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _revocation.Dispose();
}
