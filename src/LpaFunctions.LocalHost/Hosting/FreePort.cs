using System.Net;
using System.Net.Sockets;

namespace LpaFunctions.LocalHost.Hosting;

/// <summary>Finds a port of this machine that nobody listens on.</summary>
public static class FreePort
{
    // Below the ports that systems give to outgoing connections (from 32768 on Linux, 49152 elsewhere): one of those could be given away
    // between this look and the moment that the caller listens. Random, so that programs that start together do not try the same one.
    private const int First = 20_000;
    private const int Last = 32_000;
    private const int Tries = 100;

    /// <param name="wanted">0 for any.</param>
    /// <returns>The wanted port where it is free, another one else.</returns>
    public static int Near(int wanted) =>
        (wanted == 0 ? null : TryListen(wanted))
        ?? Enumerable.Range(0, Tries).Select(_ => TryListen(Random.Shared.Next(First, Last))).FirstOrDefault(p => p is not null)
        ?? TryListen(0)
        ?? wanted;

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
