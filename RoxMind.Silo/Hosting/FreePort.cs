using System.Net;
using System.Net.Sockets;

namespace RoxMind.Silo.Hosting;

/// <summary>Finds ports of the loopback address that nobody listens on.</summary>
internal static class FreePort
{
    /// <summary>The port asked for when it is free, else any free one.</summary>
    public static int Prefer(int port) => TryListen(port) ?? TryListen(0) ?? throw new IOException("No port is free.");

    /// <summary>Refuses a port that is taken, where another one would not be found by those who look for it.</summary>
    /// <param name="port">The port; 0 for any free one.</param>
    /// <param name="option">How to choose another.</param>
    /// <exception cref="StartupException">It is taken.</exception>
    public static void Demand(int port, string option)
    {
        if (TryListen(port) is null)
        {
            throw new StartupException($"Port {port} is taken by another program: choose another by {option}.");
        }
    }

    /// <summary>Refuses addresses whose ports are taken.</summary>
    /// <param name="urls">Addresses, separated by semicolons; those that are none are refused elsewhere.</param>
    /// <exception cref="StartupException">One is taken.</exception>
    public static void Demand(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (
                Uri.TryCreate(url, UriKind.Absolute, out var address)
                && address.HostNameType is not UriHostNameType.IPv6
            )
            {
                Demand(address.Port, "--urls");
            }
        }
    }

    private static int? TryListen(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port) { ExclusiveAddressUse = true };
        try
        {
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
        catch (SocketException)
        {
            return null;
        }
    }
}
