using System.Collections.Concurrent;
using System.Diagnostics;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Documents.Limits;

namespace LpaFunctions.CommandLine;

/// <summary>Reads every PDF below a folder, never stops at a bad one, and prints what became of them.</summary>
internal sealed class CorpusRun(TextWriter output, TextWriter error)
{
    /// <exception cref="CommandFailedException">There is no such folder.</exception>
    public int Run(DirectoryInfo folder, CancellationToken cancellation)
    {
        if (!folder.Exists)
        {
            throw new CommandFailedException($"ไม่พบโฟลเดอร์ \"{folder}\" ตรวจชื่อแล้วลองใหม่");
        }

        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = true,
            MatchCasing = MatchCasing.CaseInsensitive,
        };
        var files = Directory.EnumerateFiles(folder.FullName, "*.pdf", options).Order(StringComparer.Ordinal).ToArray();
        var rows = new ConcurrentDictionary<string, CorpusRow>(StringComparer.Ordinal);
        var clock = Stopwatch.StartNew();
        Parallel.ForEach(
            files,
            new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount },
            file => rows[file] = Read(file, cancellation)
        );
        var seconds = clock.Elapsed.TotalSeconds;

        output.WriteLine("file\tresult\tpages\tscans\tthai letters\tunknown %\ttables\trepairs\tms");
        foreach (var file in files)
        {
            var row = rows[file];
            var unknown = row.Unknown is { } share ? (100 * share).ToString("0.00") : "-";
            output.WriteLine(
                $"{Path.GetRelativePath(folder.FullName, file)}\t{row.Result}\t{row.Pages}\t{row.Scans}\t{row.Thai}\t{unknown}\t{row.Tables}\t{row.Repairs}\t{row.Milliseconds:0}"
            );
        }

        output.WriteLine();
        output.WriteLine("result\tfiles");
        foreach (
            var group in rows
                .Values.GroupBy(row => row.Result)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key, StringComparer.Ordinal)
        )
        {
            output.WriteLine($"{group.Key}\t{group.Count()}");
        }

        output.Flush();
        error.WriteLine(
            $"lpa: {files.Length} files, {rows.Values.Sum(row => row.Pages)} pages, {seconds:0.00} s, {files.Length / Math.Max(seconds, 0.001):0.0} files/s"
        );
        return LpaCommandLine.Done;
    }

    private static CorpusRow Read(string file, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();

        try
        {
            var pages = PdfFile.Read(file, cancellation).Pages;
            var scans = pages.Count(page => page.Class == PageClass.Scan);
            return new CorpusRow(
                "read",
                pages.Count,
                scans,
                pages.Sum(Thai),
                UnknownShare(pages),
                pages.Sum(page => page.Tables.Count),
                pages.Sum(page => page.Repairs.Values.Sum()),
                clock.Elapsed.TotalMilliseconds
            );
        }
        catch (PdfException fault)
        {
            return new CorpusRow(fault.Fault.ToString(), 0, 0, 0, null, 0, 0, clock.Elapsed.TotalMilliseconds);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new CorpusRow("CannotOpen", 0, 0, 0, null, 0, 0, clock.Elapsed.TotalMilliseconds);
        }
    }

    /// <summary>Over the letters of all pages that were measured; null of none.</summary>
    private static double? UnknownShare(IReadOnlyList<Page> pages)
    {
        var measured = pages
            .Where(page => page.UnknownShare is not null)
            .Select(page => (Share: page.UnknownShare!.Value, Letters: Thai(page)))
            .ToArray();
        var letters = measured.Sum(page => page.Letters);
        return letters == 0 ? null : measured.Sum(page => page.Share * page.Letters) / letters;
    }

    private static int Thai(Page page) => page.Lines.Sum(line => line.Text.Count(c => c is >= '\u0E01' and <= '\u0E5B'));

    private sealed record CorpusRow(
        string Result,
        int Pages,
        int Scans,
        int Thai,
        double? Unknown,
        int Tables,
        int Repairs,
        double Milliseconds
    );
}
