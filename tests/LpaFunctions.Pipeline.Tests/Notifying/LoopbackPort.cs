using System.Net;
using System.Net.Sockets;

namespace LpaFunctions.Pipeline.Tests.Notifying;

/// <summary>A port of this machine on which nobody listens.</summary>
internal static class LoopbackPort
{
    public static int Free()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
