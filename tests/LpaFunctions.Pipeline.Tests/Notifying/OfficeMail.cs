using System.Buffers;
using System.Net;
using System.Text;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace LpaFunctions.Pipeline.Tests.Notifying;

/// <summary>The mail server of an office, on this machine.</summary>
internal sealed class OfficeMail : MessageStore, IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _run;

    public OfficeMail()
    {
        var options = new SmtpServerOptionsBuilder()
            .ServerName("localhost")
            .Endpoint(e => e.Endpoint(new IPEndPoint(IPAddress.Loopback, Port)).Build())
            .Build();
        var services = new ServiceProvider();
        services.Add(this);
        _run = new SmtpServer.SmtpServer(options, services).StartAsync(_stop.Token);
    }

    public int Port { get; } = LoopbackPort.Free();

    /// <summary>Null: mail is taken.</summary>
    public SmtpResponse? Refusal { get; set; }

    public List<TakenMail> Taken { get; } = [];

    public sealed record TakenMail(IReadOnlyList<string> To, string Body);

    public override Task<SmtpResponse> SaveAsync(
        ISessionContext context,
        IMessageTransaction transaction,
        ReadOnlySequence<byte> buffer,
        CancellationToken cancellationToken
    )
    {
        if (Refusal is { } refusal)
        {
            return Task.FromResult(refusal);
        }

        var text = Encoding.ASCII.GetString(buffer.ToArray());
        var body = text[(text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        Taken.Add(new([.. transaction.To.Select(t => t.AsAddress())], Encoding.UTF8.GetString(Convert.FromBase64String(body))));
        return Task.FromResult(SmtpResponse.Ok);
    }

    /// <summary>From then on nobody listens.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _run;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
    }
}
