using System.Globalization;
using LpaFunctions.LocalHost.CommandLine;

namespace LpaFunctions.LocalHost.Simulation;

/// <summary>Lag over the time of a season: one row for each week, and one for each day of the last.</summary>
public static class LagTable
{
    public static string Write(IEnumerable<LagSample> samples, int days)
    {
        var table = new TextTable(new TextColumn("วัน (days)"), new TextColumn("ไฟล์ (files)", true), new TextColumn("ต่อวัน (per day)", true), new TextColumn("lag p50 (s)", true), new TextColumn("p95 (s)", true), new TextColumn("max (s)", true));
        var sorted = samples.OrderBy(s => s.Day).ToArray();
        foreach (var (from, to) in Spans(days))
        {
            var lags = sorted.Where(s => s.Day >= from && (s.Day < to || to == days)).Select(s => s.Lag.TotalSeconds).Order().ToArray();
            table.Add(
                $"{from + 1}-{to}", Text(lags.Length), Text((double)lags.Length / (to - from)),
                lags.Length == 0 ? "" : Text(At(lags, 0.5)), lags.Length == 0 ? "" : Text(At(lags, 0.95)), lags.Length == 0 ? "" : Text(lags[^1]));
        }
        return table.ToString();
    }

    private static IEnumerable<(int From, int To)> Spans(int days)
    {
        var peak = days - ArrivalCurve.PeakDays;
        for (var from = 0; from < peak; from += 7)
        {
            yield return (from, Math.Min(from + 7, peak));
        }
        for (var day = peak; day < days; day++)
        {
            yield return (day, day + 1);
        }
    }

    private static double At(double[] sorted, double share) => sorted[(int)Math.Min(sorted.Length - 1, share * sorted.Length)];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(double number) => number.ToString("0.0", CultureInfo.InvariantCulture);
}
