using System.Net;
using System.Net.Sockets;

namespace RoxMind.Silo.Hosting;

/// <summary>Finds ports of the loopback address that nobody listens on.</summary>
internal static class FreePort
{
    /// <summary>The port asked for when it is free, else any free one.</summary>
    public static int Prefer(int port) => TryListen(port) ?? TryListen(0) ?? throw new IOException("No port is free.");

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
