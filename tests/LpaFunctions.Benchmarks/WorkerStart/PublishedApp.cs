using System.Diagnostics;
using System.Globalization;
using LpaFunctions.Worker.Tests.Protocol;

namespace LpaFunctions.Benchmarks.WorkerStart;

/// <summary>One row of the table: a published folder, its environment and its starts.</summary>
internal sealed class PublishedApp(string name, string folder, IReadOnlyDictionary<string, string> environment)
{
    private readonly List<FirstAnswer> _starts = [];

    public static PublishedApp Parse(string argument)
    {
        var parts = argument.Split('@');
        var variables = parts[1..].Select(variable => variable.Split('=', 2)).ToDictionary(v => v[0], v => v[1], StringComparer.Ordinal);
        return new PublishedApp(argument, Path.GetFullPath(parts[0]), variables);
    }

    public void Add(FirstAnswer start) => _starts.Add(start);

    /// <summary>From the start of the process to the answer of its health page.</summary>
    public async Task<FirstAnswer> StartAsync(IReadOnlyDictionary<string, string> settings)
    {
        var all = new Dictionary<string, string>(settings, StringComparer.Ordinal);
        foreach (var (variable, value) in environment)
        {
            all[variable] = value;
        }

        var clock = Stopwatch.StartNew();
        await using var worker = await WorkerProcess.StartAsync(folder, all);
        var loaded = worker.Processor.TotalSeconds;
        using var calls = new WorkerCalls(worker);
        using var answer = await calls.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/api/health"));
        answer.EnsureSuccessStatusCode();
        return new FirstAnswer(clock.Elapsed.TotalSeconds, worker.Processor.TotalSeconds, loaded);
    }

    public string Row(PublishedApp first)
    {
        var megabytes = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) / 1e6;
        var (clock, processor) = (Median(start => start.Clock), Median(start => start.Processor));
        var loaded = Median(start => start.Loaded);
        var (ofClock, ofProcessor) = (clock / first.Median(start => start.Clock), processor / first.Median(start => start.Processor));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {megabytes:0.0} | {clock:0.00} | {ofClock:0.00} | {processor:0.00} | {ofProcessor:0.00} | {loaded:0.00} |"
        );
    }

    private double Median(Func<FirstAnswer, double> value) => _starts.Select(value).Order().ElementAt(_starts.Count / 2);
}

/// <param name="Clock">Seconds.</param>
/// <param name="Processor">Seconds of the worker's process, all threads.</param>
/// <param name="Loaded">Of them, until every function was loaded.</param>
internal sealed record FirstAnswer(double Clock, double Processor, double Loaded);
