using System.Net;
using System.Net.Sockets;

namespace LpaFunctions.LocalHost.Hosting;

/// <summary>Finds a port of this machine that nobody listens on.</summary>
public static class FreePort
{
    /// <returns>The wanted port where it is free, another one else.</returns>
    public static int Near(int wanted) => TryListen(wanted) ?? TryListen(0) ?? wanted;

    private static int? TryListen(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
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
