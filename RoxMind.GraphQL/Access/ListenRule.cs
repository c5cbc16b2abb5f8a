using System.Net;

namespace RoxMind.GraphQL.Access;

/// <summary>Without access keys the service may be reached from this machine only.</summary>
internal static class ListenRule
{
    /// <summary>Checks the addresses to listen on.</summary>
    /// <param name="urls">Addresses, separated by semicolons.</param>
    /// <param name="isOpen">Whether there are no access rules.</param>
    /// <returns>
    /// Why they cannot be served: one of them is no URL, or can be reached from other machines although everything is allowed.
    /// Null when they can.
    /// </returns>
    public static string? Refusal(string urls, bool isOpen)
    {
        ArgumentNullException.ThrowIfNull(urls);
        return urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(url => RefusalOf(url, isOpen))
            .FirstOrDefault(refusal => refusal is not null);
    }

    private static string? RefusalOf(string url, bool isOpen)
    {
        // "http://*:8080" is how ASP.NET writes every address; as a URL it is none.
        var address = url.Replace("://*", "://0.0.0.0", StringComparison.Ordinal)
            .Replace("://+", "://0.0.0.0", StringComparison.Ordinal);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            return $"'{url}' is not an address to listen on; expected http://127.0.0.1:8080.";
        }

        var isLoopback = IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip)
            ? IPAddress.IsLoopback(ip)
            : string.Equals(uri.Host, "localhost", StringComparison.OrdinalIgnoreCase);
        return isLoopback || !isOpen
            ? null
            : $"{url} can be reached from other machines, and no access keys are configured. "
                + "Make one with the verb 'key' and put it into appsettings.json, or listen on 127.0.0.1.";
    }
}
