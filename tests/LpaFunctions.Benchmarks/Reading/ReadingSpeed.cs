using System.Diagnostics;
using LpaFunctions.Reading;
using LpaFunctions.Reading.Pdf;
using LpaFunctions.Testing.Reading;

namespace LpaFunctions.Benchmarks.Reading;

/// <summary>Files per second with tables and repair on, cold and warm, one thread and all, beside two parallel loops of pdftotext in the same run.</summary>
public static class ReadingSpeed
{
    /// <summary>reading-speed [--largest FILE]</summary>
    [Benchmark("reading-speed")]
    public static Task<int> Run(string[] args)
    {
        var files = ReadingTruth.Names().Select(ReadingTruth.Pdf).ToArray();
        var cold = Rate(files, () => All(files));
        for (var i = 0; i < 4; i++)
        {
            All(files);
        }
        var loops = Rate(files, () => Loops(files));
        var warm = Rate(files, () => All(files));
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var pages = 0;
        var one = Rate(files, () => pages = files.Sum(Read));
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;

        Console.WriteLine("## Speed: files per second on the fixtures, and as a ratio to two parallel pdftotext loops of the same run\n");
        Console.WriteLine("| | files/s | ratio |\n| --- | --- | --- |");
        Console.WriteLine($"| two parallel loops of pdftotext -raw | {loops:0} | 1.0 |");
        Console.WriteLine($"| lpa, first round (JIT cold), {Environment.ProcessorCount} threads | {cold:0} | {cold / loops:0.0} |");
        Console.WriteLine($"| lpa, warm, {Environment.ProcessorCount} threads | {warm:0} | {warm / loops:0.0} |");
        Console.WriteLine($"| lpa, warm, 1 thread | {one:0} | {one / loops:0.0} |");
        Console.WriteLine($"\nAllocated: {allocated / Math.Max(1, pages) / 1024} KiB a page.");
        if (args.Length == 2 && args[0] == "--largest")
        {
            Read(args[1]);
            Console.WriteLine($"Peak memory of the process after {Path.GetFileName(args[1])}: {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB.");
        }
        return Task.FromResult(0);
    }

    private static double Rate(string[] files, Action run)
    {
        var clock = Stopwatch.StartNew();
        run();
        return files.Length / clock.Elapsed.TotalSeconds;
    }

    private static void All(string[] files) => Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, file => Read(file));

    private static int Read(string file) => PdfDocumentReader.Read(File.ReadAllBytes(file), new ReadingLimits(), CancellationToken.None).Pages.Count;

    private static void Loops(string[] files) =>
        Parallel.Invoke(
            () => Shell(files.Where((_, i) => i % 2 == 0)),
            () => Shell(files.Where((_, i) => i % 2 == 1)));

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
}
