using RoxMind.Silo.Hosting;

namespace RoxMind.Silo.Commands.Services;

/// <summary>Turns the addresses that a service listens on into one that it can be called at.</summary>
internal static class ServiceAddresses
{
    /// <summary>The first of the addresses; for one that means every address of the machine, the loopback one.</summary>
    /// <param name="urls">Addresses, separated by semicolons.</param>
    /// <exception cref="StartupException">It is no address.</exception>
    public static Uri First(string urls)
    {
        var first = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .FirstOrDefault(string.Empty);
        var address = first
            .Replace("://*", "://127.0.0.1", StringComparison.Ordinal)
            .Replace("://+", "://127.0.0.1", StringComparison.Ordinal)
            .Replace("://0.0.0.0", "://127.0.0.1", StringComparison.Ordinal)
            .Replace("://[::]", "://[::1]", StringComparison.Ordinal);
        return
            Uri.TryCreate($"{address.TrimEnd('/')}/", UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri
            : throw new StartupException(
                $"'{first}' is not the address of a service; expected http://127.0.0.1:8080.",
                isWrongUsage: true
            );
    }
}
