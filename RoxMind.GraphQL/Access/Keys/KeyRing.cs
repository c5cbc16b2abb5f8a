using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using RoxMind.GraphQL.Access.Audit;
using RoxMind.GraphQL.Access.Roles;
using RoxMind.GraphQL.Access.Settings;

namespace RoxMind.GraphQL.Access.Keys;

/// <summary>The keys in effect, which follow the configuration.</summary>
internal sealed partial class KeyRing : IDisposable
{
    /// <summary>Longer than any key; what is longer is none.</summary>
    private const int MaxKeyLength = 512;

    private readonly AuditTrail _audit;
    private readonly ILogger<KeyRing> _logger;
    private readonly IDisposable? _reloading;
    private readonly Lock _changing = new();
    private readonly List<KeyHolder> _issued = [];
    private volatile KeyHolder[] _holders;
    private volatile bool _hasRules;

    /// <summary>Reads the configuration.</summary>
    /// <exception cref="AccessConfigurationException">A key is not as it should be.</exception>
    public KeyRing(IOptionsMonitor<AccessOptions> options, AuditTrail audit, ILogger<KeyRing> logger)
    {
        (_audit, _logger) = (audit, logger);
        _holders = Read(options.CurrentValue, problem => throw new AccessConfigurationException(problem));
        _hasRules = _holders.Length > 0 || options.CurrentValue.Jwt is not null;
        _reloading = options.OnChange(Replace);
    }

    /// <summary>
    /// Whether everything is allowed, because there are no access rules. Rules that were there once stay, also when their last
    /// key is taken away.
    /// </summary>
    public bool IsOpen => !_hasRules;

    /// <summary>Names of the keys in effect.</summary>
    public IEnumerable<string> Names => _holders.Select(holder => holder.Name);

    /// <summary>Whose key it is; null when it is nobody's.</summary>
    public KeyHolder? Find(string key)
    {
        if (key.Length is 0 or > MaxKeyLength)
        {
            return null;
        }

        // Every hash is compared, and whole, so that the time says nothing of how close a guess was.
        var hash = ApiKey.HashOf(key);
        KeyHolder? found = null;
        foreach (var holder in _holders)
        {
            found = CryptographicOperations.FixedTimeEquals(holder.Hash, hash) ? holder : found;
        }

        return found;
    }

    /// <summary>Makes a key that lasts as long as this process, for a command that starts the service and then uses it.</summary>
    public string Issue(string name, AccessRole role)
    {
        var key = ApiKey.Create();
        lock (_changing)
        {
            var holder = new KeyHolder(name, role, ApiKey.HashOf(key));
            _issued.Add(holder);
            _holders = [.. _holders, holder];
        }

        return key;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _reloading?.Dispose();
        Array.ForEach(_holders, holder => holder.Dispose());
    }

    private void Replace(AccessOptions options)
    {
        lock (_changing)
        {
            var before = _holders;
            var read = Read(options, LogProblem);
            _holders =
            [
                .. read.Select(holder => Array.Find(before, known => known.IsSame(holder)) ?? holder),
                .. _issued,
            ];
            _hasRules |= read.Length > 0;
            foreach (var added in _holders.Except(before))
            {
                _audit.Key(added.Name, isGiven: true);
            }

            foreach (var gone in before.Except(_holders))
            {
                LogRevoked(gone.Name);
                _audit.Key(gone.Name, isGiven: false);
                gone.Revoke();
            }
        }
    }

    private static KeyHolder[] Read(AccessOptions options, Action<string> onProblem)
    {
        var holders = new List<KeyHolder>();
        foreach (var key in options.Keys)
        {
            var hash = ApiKey.ParseHash(key.Hash);
            var role = AccessRoles.Parse(key.Role);
            if (string.IsNullOrWhiteSpace(key.Name) || hash is null || role == AccessRole.None)
            {
                onProblem(
                    $"The access key '{key.Name}' needs a name, a role (read, ingest or admin), and a hash as the verb 'key' prints it."
                );
                continue;
            }

            holders.Add(new KeyHolder(key.Name, role, hash));
        }

        return [.. holders];
    }

    [LoggerMessage(LogLevel.Error, "Left out: {Problem}")]
    private partial void LogProblem(string problem);

    [LoggerMessage(LogLevel.Warning, "The access key {Name} was taken away")]
    private partial void LogRevoked(string name);
}
