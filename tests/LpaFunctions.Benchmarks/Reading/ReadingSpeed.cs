using System.Diagnostics;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Fields;
using LpaFunctions.Testing;
using LpaFunctions.Testing.Reading;

namespace LpaFunctions.Benchmarks.Reading;

/// <summary>
/// Files per second with tables, repair and the fields of an indicator, beside two parallel loops of pdftotext in the same run: cold as a user starts
/// the program, and warm, one thread and all.
/// </summary>
public static class ReadingSpeed
{
    private const int Rounds = 9;

    // Four fields, and three is what most indicators have.
    private const string Year = "2568",
        IndicatorOfFour = "1.1";

    private static readonly Indicator Indicator = Shipped.Book.Find(IndicatorId.Parse(IndicatorOfFour, null))!;
    private static readonly EvidenceFieldReader Fields = new(Shipped.Registry);

    /// <summary>reading-speed [--largest FILE]</summary>
    [Benchmark("reading-speed")]
    public static Task<int> Run(string[] args)
    {
        var files = ReadingTruth.Names().Select(ReadingTruth.Pdf).ToArray();
        using var folder = new TemporaryFolder();
        foreach (var file in files)
        {
            File.Copy(file, folder[Path.GetFileName(file)]);
        }
        // Builds, where that is needed: the rounds below measure the program as the command of the README finds it from then on.
        Lpa("read", "--corpus", folder.FullPath);
        for (var i = 0; i < 4; i++)
        {
            All(files);
        }

        var rounds = Enumerable
            .Range(0, Rounds)
            .Select(_ =>
                (
                    Loops: Rate(files, () => Loops(files)),
                    Cold: Rate(files, () => Lpa("read", "--corpus", folder.FullPath)),
                    ColdFields: Rate(
                        files,
                        () => Lpa(["read", "--format", "fields", "--rulebook", Year, "--indicator", IndicatorOfFour, .. files])
                    ),
                    Warm: Rate(files, () => All(files)),
                    One: Rate(files, () => Pages(files))
                )
            )
            .ToArray();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var pages = Pages(files);
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;

        Console.WriteLine(
            $"## Speed: {files.Length} fixtures, files per second, and as a ratio to two parallel pdftotext loops of the same round; {Rounds} rounds\n"
        );
        Console.WriteLine("| | files/s, median | ratio, median | ratios |\n| --- | --- | --- | --- |");
        Print("two parallel loops of pdftotext -raw", [.. rounds.Select(r => (r.Loops, r.Loops))]);
        Print("`bash infra/lpa.sh read --corpus`, whole process, cold", [.. rounds.Select(r => (r.Cold, r.Loops))]);
        Print(
            $"`bash infra/lpa.sh read --format fields --rulebook {Year} --indicator {IndicatorOfFour}`, whole process, cold",
            [.. rounds.Select(r => (r.ColdFields, r.Loops))]
        );
        Print($"reader and fields in this process, warm, {Environment.ProcessorCount} threads", [.. rounds.Select(r => (r.Warm, r.Loops))]);
        Print("reader and fields in this process, warm, 1 thread", [.. rounds.Select(r => (r.One, r.Loops))]);
        Console.WriteLine($"\nAllocated: {allocated / Math.Max(1, pages) / 1024} KiB a page.");
        if (args.Length == 2 && args[0] == "--largest")
        {
            Read(args[1]);
            Console.WriteLine(
                $"Peak memory of the process after {Path.GetFileName(args[1])}: {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB."
            );
        }

        return Task.FromResult(0);
    }

    private static void Print(string what, (double Rate, double Loops)[] rounds)
    {
        var ratios = rounds.Select(r => r.Rate / r.Loops).Order().ToArray();
        Console.WriteLine(
            $"| {what} | {rounds.Select(r => r.Rate).Order().ElementAt(Rounds / 2):0} | {ratios[Rounds / 2]:0.0} | {string.Join(' ', ratios.Select(r => r.ToString("0.0")))} |"
        );
    }

    private static int Pages(string[] files) => files.Sum(Read);

    private static double Rate(string[] files, Action run)
    {
        var clock = Stopwatch.StartNew();
        run();
        return files.Length / clock.Elapsed.TotalSeconds;
    }

    private static void All(string[] files) =>
        Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, file => Read(file));

    private static int Read(string file)
    {
        var document = PdfDocumentReader.Read(File.ReadAllBytes(file), new ReadingLimits(), CancellationToken.None);
        Fields.Read(document, Shipped.Book, Indicator, place: null);
        return document.Pages.Count;
    }

    private static void Loops(string[] files) =>
        Parallel.Invoke(() => Shell(files.Where((_, i) => i % 2 == 0)), () => Shell(files.Where((_, i) => i % 2 == 1)));

    private static void Shell(IEnumerable<string> files)
    {
        var script = "for f in \"$@\"; do pdftotext -raw \"$f\" - >/dev/null; done";
        var start = new ProcessStartInfo("sh") { ArgumentList = { "-c", script, "sh" } };
        foreach (var file in files)
        {
            start.ArgumentList.Add(file);
        }

        using var process = Process.Start(start)!;
        process.WaitForExit();
    }

    private static void Lpa(params string[] arguments)
    {
        var start = new ProcessStartInfo("bash")
        {
            ArgumentList = { Path.Combine(RepoFiles.Root, "infra", "lpa.sh") },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginErrorReadLine();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"infra/lpa.sh {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }
}
