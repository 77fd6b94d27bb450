using LpaFunctions.Testing.Crash;

namespace LpaFunctions.Testing.Hostile;

/// <summary>"lpa serve" in a process of its own, begun again where it ended, with its memory watched.</summary>
internal sealed class HostedCampaign(string program, string data, ProcessWatch watch) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private HostProcess? _process;

    public bool HasEnded => _process is null || _process.HasExited;

    public int Crashes { get; private set; }

    /// <summary>The end of what it wrote before it ended, once for each time.</summary>
    public List<string> LastWords { get; } = [];

    public Uri Address => _process!.Address;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _process?.Dispose();
        _process = new HostProcess(program, data, HostileLimits.Settings);
        watch.Follow(_process.Id);
        using var http = new HttpClient { BaseAddress = Address };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        while (!await AnswersAsync(http, patience.Token))
        {
            await Task.Delay(200, patience.Token);
        }
    }

    public async Task StartAgainAsync(CancellationToken cancellationToken)
    {
        Crashes++;
        var said = _process!.Errors;
        LastWords.Add(said[^Math.Min(said.Length, 400)..]);
        await StartAsync(cancellationToken);
    }

    public void Dispose() => _process?.Dispose();

    private async Task<bool> AnswersAsync(HttpClient http, CancellationToken cancellationToken)
    {
        if (_process!.HasExited)
        {
            throw new InvalidOperationException($"The host does not start: {_process.Errors}");
        }

        try
        {
            using var answer = await http.GetAsync(new Uri("api/health", UriKind.Relative), cancellationToken);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
