using System.Collections.Concurrent;
using System.Net;
using LpaFunctions.LocalHost.Hosting;

namespace LpaFunctions.Browser.Tests.Browsing;

/// <summary>An office's own service on this machine, which takes all that it is told.</summary>
internal sealed class OfficeWebhook : IDisposable
{
    private readonly HttpListener _listener = new();

    public OfficeWebhook()
    {
        Address = $"http://127.0.0.1:{FreePort.Near(0)}/";
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _ = AnswerAsync();
    }

    public string Address { get; }

    public ConcurrentQueue<string> Taken { get; } = new();

    public void Dispose() => _listener.Close();

    private async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            var call = await _listener.GetContextAsync();
            using var reader = new StreamReader(call.Request.InputStream);
            Taken.Enqueue(await reader.ReadToEndAsync());
            call.Response.StatusCode = (int)HttpStatusCode.NoContent;
            call.Response.Close();
        }
    }
}
