using System.Net;

namespace RoxMind.Silo.Hosting;

/// <summary>Without access keys the service may be reached from this machine only.</summary>
internal static class LoopbackOnly
{
    /// <summary>Checks the addresses to listen on.</summary>
    /// <param name="urls">Addresses, separated by semicolons.</param>
    /// <exception cref="StartupException">One of them is no URL, or can be reached from other machines.</exception>
    public static void Check(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            {
                throw new StartupException($"'{url}' is not an address to listen on; expected http://127.0.0.1:8080.");
            }

            var isLoopback = IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address)
                ? IPAddress.IsLoopback(address)
                : string.Equals(uri.Host, "localhost", StringComparison.OrdinalIgnoreCase);
            if (!isLoopback)
            {
                throw new StartupException(
                    $"{url} can be reached from other machines, and no access keys are configured. "
                        + "Listen on 127.0.0.1 and put an authenticating proxy in front."
                );
            }
        }
    }
}
