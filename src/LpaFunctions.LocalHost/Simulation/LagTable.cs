using System.Globalization;
using LpaFunctions.LocalHost.CommandLine;

namespace LpaFunctions.LocalHost.Simulation;

/// <summary>Lag over the time of a season, in figures and as a picture: one row for each week, and one for each day of the last. Bars of one column share one scale.</summary>
public static class LagTable
{
    private const int BarWidth = 24;

    private static readonly TextColumn[] Columns =
    [
        new("วัน (days)"),
        new("ไฟล์ (files)", AlignRight: true),
        new("ต่อวัน (per day)", AlignRight: true),
        new("การส่ง (arrivals)"),
        new("lag p50 (s)", AlignRight: true),
        new("p95 (s)", AlignRight: true),
        new("max (s)", AlignRight: true),
        new("การรอ (lag p95)"),
    ];

    public static string Write(IEnumerable<LagSample> samples, int days)
    {
        var table = new TextTable(Columns);
        var sorted = samples.OrderBy(s => s.Day).ToArray();
        var rows = Spans(days).Select(RowOf).ToArray();
        var (busiest, slowest) = (rows.Max(r => r.PerDay), rows.Max(r => r.At(0.95)));
        foreach (var row in rows)
        {
            var files = row.Lags.Length.ToString(CultureInfo.InvariantCulture);
            table.Add(
                row.Days.ToString(),
                files,
                Text(row.PerDay),
                Bar(row.PerDay, busiest),
                Lag(row, 0.5),
                Lag(row, 0.95),
                Lag(row, 1),
                Bar(row.At(0.95), slowest)
            );
        }

        return table.ToString();

        Row RowOf(Span span) => new(span, [.. sorted.Where(s => span.Holds(s.Day, days)).Select(s => s.Lag.TotalSeconds).Order()]);
    }

    private static IEnumerable<Span> Spans(int days)
    {
        var peak = days - ArrivalCurve.PeakDays;
        for (var from = 0; from < peak; from += 7)
        {
            yield return new(from, Math.Min(from + 7, peak));
        }

        for (var day = peak; day < days; day++)
        {
            yield return new(day, day + 1);
        }
    }

    /// <summary>Something that is not nothing has a bar that can be seen.</summary>
    private static string Bar(double value, double largest) =>
        value <= 0 ? "" : new string('█', (int)Math.Max(1, Math.Round(BarWidth * value / largest, MidpointRounding.AwayFromZero)));

    private static string Lag(Row row, double share) => row.Lags.Length > 0 ? Text(row.At(share)) : "";

    private static string Text(double number) => number.ToString("0.0", CultureInfo.InvariantCulture);

    /// <param name="To">The first day behind the span.</param>
    private readonly record struct Span(int From, int To)
    {
        public int Length => To - From;

        // The last span holds the end of the season too.
        public bool Holds(double day, int last) => day >= From && (day < To || To == last);

        public override string ToString() => Length == 1 ? $"{To}" : $"{From + 1}-{To}";
    }

    /// <param name="Lags">Seconds, in order of size.</param>
    private readonly record struct Row(Span Days, double[] Lags)
    {
        public double PerDay => (double)Lags.Length / Days.Length;

        public double At(double share) => Lags.Length == 0 ? 0 : Lags[(int)Math.Min(Lags.Length - 1, share * Lags.Length)];
    }
}
