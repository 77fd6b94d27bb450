using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Fields;
using LpaFunctions.Testing;
using LpaFunctions.Testing.Reading;

namespace LpaFunctions.Benchmarks.Reading;

/// <summary>
/// digest FOLDER... [mutations=N]: a line a file with the hash of all that was read of it, every number to its last digit, and of its fields
/// by the rule book of 2568; and of N damaged copies of each. Before and after a change of the reader that must change nothing: compare with diff.
/// </summary>
public static class DigestCommand
{
    // A document of more pages is asked for the fields of the first indicator alone.
    private const int PagesForAllIndicators = 30;

    private static readonly JsonSerializerOptions Json = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    private static readonly EvidenceFieldReader Fields = new(Shipped.Registry);

    [Benchmark("digest")]
    public static Task<int> Run(string[] args)
    {
        var folders = Array.FindAll(args, Directory.Exists);
        var mutations = args.Where(arg => arg.StartsWith("mutations=", StringComparison.Ordinal))
            .Sum(arg => int.Parse(arg["mutations=".Length..]));
        if (folders.Length == 0)
        {
            Console.Error.WriteLine("usage: digest FOLDER... [mutations=N]");
            return Task.FromResult(2);
        }

        var lines = folders
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.pdf", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .AsParallel()
            .AsOrdered()
            .WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .SelectMany(file => Enumerable.Range(0, 1 + mutations).Select(seed => Line(file, seed)));
        foreach (var line in lines)
        {
            Console.WriteLine(line);
        }

        return Task.FromResult(0);
    }

    private static string Line(string file, int seed)
    {
        var bytes = File.ReadAllBytes(file);
        var name = seed == 0 ? file : $"{file} #{seed}";
        try
        {
            var document = PdfDocumentReader.Read(
                seed == 0 ? bytes : Mutation.Of(bytes, seed),
                new ReadingLimits(),
                CancellationToken.None
            );
            return $"{Hash(document)} {FieldsOf(document)} {name}";
        }
        catch (PdfException fault)
        {
            return $"{fault.Fault} {fault.Place} {name}";
        }
    }

    private static string FieldsOf(Document document)
    {
        var indicators = Shipped.Book.Indicators.Take(document.Pages.Count > PagesForAllIndicators ? 1 : int.MaxValue);
        return Hash(indicators.Select(indicator => Fields.Read(document, Shipped.Book, indicator, place: null)));
    }

    private static string Hash<T>(T value)
    {
        using var sha = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, sha, CryptoStreamMode.Write))
        {
            JsonSerializer.Serialize(stream, value, Json);
        }

        return Convert.ToHexStringLower(sha.Hash!)[..16];
    }
}
