using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace LpaFunctions.Benchmarks.Reading;

/// <summary>What commands of a shell cost, all processes that they start included.</summary>
/// <param name="Clock">Seconds; <paramref name="Processor"/> the same, user and system.</param>
internal sealed partial record ShellCost(double Clock, double Processor)
{
    public static ShellCost Of(string script, params string[] arguments)
    {
        // "times" says what the shell itself took, then its children.
        var start = new ProcessStartInfo("sh")
        {
            ArgumentList = { "-c", $"{{ {script}; }} >/dev/null 2>&1; times", "sh" },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        Array.ForEach(arguments, start.ArgumentList.Add);
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ShellCost(clock.Elapsed.TotalSeconds, Times().Matches(said).Sum(Seconds));
    }

    private static double Seconds(Match time) => (60 * Number(time.Groups[1])) + Number(time.Groups[2]);

    private static double Number(Group digits) => double.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(\d+)m([\d.]+)s", RegexOptions.None, 1_000)]
    private static partial Regex Times();
}
