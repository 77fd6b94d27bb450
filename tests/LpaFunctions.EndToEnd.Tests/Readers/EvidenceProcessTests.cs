using LpaFunctions.App;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Reading;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Fields;
using LpaFunctions.Reading.Files;
using LpaFunctions.Reading.Parts;
using LpaFunctions.Reading.Processes;
using LpaFunctions.Scans.Cuts;
using LpaFunctions.Scans.Limits;
using LpaFunctions.Scans.Pages;
using LpaFunctions.Testing;
using LpaFunctions.Testing.Hostile;
using LpaFunctions.Testing.Reading;

namespace LpaFunctions.EndToEnd.Tests.Readers;

/// <summary>Evidence read in reader processes, of every program that can be one, held against the same readers in this process: the same readings, to the byte.</summary>
public sealed class EvidenceProcessTests
{
    private static readonly AssessmentYear Year = new(2568);
    private static readonly ReadingLimits Limits = new();
    private static readonly string Reference = Path.Combine(AppContext.BaseDirectory, "Reference");

    private static readonly EvidenceReader Here = new(
        new FileDocuments(new PdfPigDocumentReader(Limits), Limits, new ScanOcr(new ScanLimits(), Limits))
    );

    // Once for all programs: reading the scans is what takes long.
    private static readonly Lazy<Task<IReadOnlyList<(DocumentToRead Document, string Reading)>>> ReadHere = new(ReadHereAsync);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Programs => ["lpa", "function app", "native"];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task ReadAsync_DemoAndScansAndFilesOfEveryKind_IsWhatThisProcessReads(string program)
    {
        using var pool = Pool(program, new ReaderOptions { Count = 2 });
        var there = new EvidenceProcesses(pool, Here.Version, Limits, new OutsideReaders());

        foreach (var (document, expected) in await ReadHere.Value)
        {
            Assert.Equal(expected, await ReadAsync(there, document));
        }

        Assert.InRange(pool.Figures.GreatestResident, 0, 500L * 1024 * 1024);
        Assert.Equal(0, pool.Figures.Ended(ReaderFault.Died));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task ReadAsync_PagesReadElsewhere_AreAskedOfTheHost(string program)
    {
        using var pool = Pool(program, new ReaderOptions { Count = 1 });
        var service = new ServiceDouble();
        var own = new UnreadPagesOcr(Scans(Limits), service);
        var here = new EvidenceReader(new FileDocuments(new PdfPigDocumentReader(Limits), Limits, own));
        var there = new EvidenceProcesses(pool, here.Version, Limits, new OutsideReaders(Pages: service));
        var document = Document("blank.pdf", BlankScan.Pdf());

        var expected = await ReadAsync(here, document);
        var actual = await ReadAsync(there, document);

        Assert.Equal(expected, actual);
        Assert.Equal(2, service.Asked);
    }

    [Fact]
    public async Task ReadAsync_DocumentsReadElsewhere_AreAskedOfTheHost()
    {
        using var pool = Pool("lpa", new ReaderOptions { Count = 1 });
        var service = new ServiceDouble();
        var here = new EvidenceReader(new FileDocuments(service, Limits, Scans(Limits)));
        var there = new EvidenceProcesses(pool, here.Version, Limits, new OutsideReaders(Documents: service));
        var document = Document("plan.pdf", await File.ReadAllBytesAsync(ReadingTruth.Pdf("form-chromium-loma"), Stop));

        var expected = await ReadAsync(here, document);
        var actual = await ReadAsync(there, document);

        Assert.Equal(expected, actual);
        Assert.Contains("12345", actual, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_HeapTooSmallForTheFile_IsOneRejectionAndTheNextFileIsRead()
    {
        using var pool = Pool("lpa", new ReaderOptions { Count = 1, MaxHeapMegabytes = 40 });
        var there = new EvidenceProcesses(pool, "", Limits, new OutsideReaders());
        var small = Document("plan.pdf", await File.ReadAllBytesAsync(ReadingTruth.Pdf("form-chromium-loma"), Stop));
        var large = small with { Bytes = (byte[])[.. "%PDF-1.4\n"u8, .. new byte[60 * 1024 * 1024]] };

        var fault = await Assert.ThrowsAsync<ReaderException>(() => there.ReadAsync(large, Stop));
        var read = await there.ReadAsync(small, Stop);

        Assert.Equal(ReaderFault.TooMuchMemory, fault.Fault);
        Assert.Equal(1, read.Pages);
    }

    [Fact]
    public async Task ReadAsync_ZipThatUnpacksToMoreThanTheHeap_IsReadFileByFile()
    {
        const int files = 8;
        using var pool = Pool("lpa", new ReaderOptions { Count = 1, MaxHeapMegabytes = 160 });
        var there = new EvidenceProcesses(pool, "", Limits, new OutsideReaders());
        var file = BlankScan.Pdf(ballast: 30 * 1024 * 1024);
        var zip = Zip([.. Enumerable.Range(1, files).Select(i => ($"{i}.pdf", file))]);

        var read = await there.ReadAsync(Document("แผน.zip", zip), Stop);

        Assert.Equal(files, read.Pages);
        Assert.Equal(files, read.Parts?.Count);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Part_OfAZip_IsThatFileAndNoOther(string program)
    {
        using var pool = Pool(program, new ReaderOptions { Count = 1 });
        var parts = new PartProcesses(pool);
        var (first, second) = (BlankScan.Pdf(), await File.ReadAllBytesAsync(ReadingTruth.Pdf("form-chromium-loma"), Stop));
        var zip = Zip(("ก.pdf", first), ("ข/แผน.pdf", second));

        var part = await parts.ReadAsync(new PartToRead("แผน.zip", 2) { Bytes = zip }, Stop);
        var none = await parts.ReadAsync(new PartToRead("แผน.zip", 3) { Bytes = zip }, Stop);
        var damaged = await parts.ReadAsync(new PartToRead("แผน.zip", 1) { Bytes = zip.AsMemory(..^40) }, Stop);

        Assert.Equal("ข/แผน.pdf", part?.Name);
        Assert.True(part?.IsOfZip);
        Assert.Equal(second, part?.Bytes.ToArray());
        Assert.Null(none);
        Assert.Null(damaged);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Cut_OfAScan_IsWhatThisProcessCuts(string program)
    {
        using var pool = Pool(program, new ReaderOptions { Count = 1 });
        var there = new CutProcesses(pool);
        var scan = await File.ReadAllBytesAsync(RepoFiles.Fixture("scans/two-readings.pdf"), Stop);
        var cut = new PageCut("scan.pdf", 1, new TextBox(354, 290, 384, 308)) { Bytes = scan };
        var ofZip = cut with { Name = "แผน.zip", Part = 2, Bytes = Zip(("ก.pdf", BlankScan.Pdf()), ("ข.pdf", scan)) };

        var expected = await new PageCutter().CutAsync(cut, Stop);
        var actual = await there.CutAsync(cut, Stop);
        var unpacked = await there.CutAsync(ofZip, Stop);
        var damaged = await there.CutAsync(cut with { Bytes = scan.AsMemory(..2_000) }, Stop);
        var none = await there.CutAsync(ofZip with { Part = 3 }, Stop);

        Assert.False(expected.IsEmpty);
        Assert.Equal(expected.ToArray(), actual.ToArray());
        Assert.Equal(expected.ToArray(), unpacked.ToArray());
        Assert.True(damaged.IsEmpty);
        Assert.True(none.IsEmpty);
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] files) =>
        PackageChanges.Pack(files.Select(file => new PackageChanges.Part(file.Name, file.Bytes)));

    private static IEnumerable<DocumentToRead> Documents()
    {
        var demo = RepoFiles.Fixture(Path.Combine("demo", "evidence", "2568", "5400701"));
        var scans = RepoFiles.Fixture("scans");
        var folders = new[] { demo, scans };
        var files = folders
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Take(16))
            .Append(ReadingTruth.Pdf("form-chromium-loma"));
        foreach (var file in files)
        {
            yield return Document(Path.GetFileName(file), File.ReadAllBytes(file));
        }

        yield return Document("empty.pdf", []);
        yield return Document("letter.txt", "จดหมาย"u8.ToArray());
        yield return Document("half.pdf", File.ReadAllBytes(ReadingTruth.Pdf("form-chromium-loma"))[..2_000]);
    }

    private static DocumentToRead Document(string name, byte[] bytes) =>
        new()
        {
            Name = name,
            Bytes = bytes,
            Book = Reading.Book,
            Indicator = Reading.Book.Indicators[0],
            Place = new EvidencePlace(Year, LgoCode.Parse("5400701", null)),
            Registry = Reading.Registry,
        };

    private static async Task<IReadOnlyList<(DocumentToRead Document, string Reading)>> ReadHereAsync()
    {
        var read = new List<(DocumentToRead, string)>();
        foreach (var document in Documents())
        {
            read.Add((document, await ReadAsync(Here, document)));
        }

        return read;
    }

    private static async Task<string> ReadAsync(IEvidenceReader reader, DocumentToRead document)
    {
        try
        {
            return PipelineJson.Write(await reader.ReadAsync(document, Stop));
        }
        catch (Exception fault) when (fault is PdfException or FileException)
        {
            return $"{fault.GetType().Name} {(fault as PdfException)?.Fault} {(fault as FileException)?.Fault} {fault.Message}";
        }
    }

    private static ScanOcr Scans(ReadingLimits limits) => new(new ScanLimits(), limits);

    private static ReaderPool Pool(string name, ReaderOptions options)
    {
        var program = name switch
        {
            "lpa" => ReaderProgram.OwnAssembly(Path.Combine(AppContext.BaseDirectory, "lpa.dll")),
            "function app" => ReaderProgram.OwnAssembly(typeof(FunctionAppServices).Assembly.Location),
            _ => ReaderProgram.Native(Native(), EvidenceWork.Name, PartWork.Name, CutWork.Name),
        };
        return new ReaderPool([program], ReaderMain.Version, options, message => Assert.Fail(message));
    }

    private static string Native()
    {
        var program = Environment.GetEnvironmentVariable("LPA_NATIVE_READER");
        Assert.SkipWhen(
            string.IsNullOrEmpty(program),
            "LPA_NATIVE_READER does not name the natively compiled reader; infra/test.sh builds it and sets the variable"
        );
        return program;
    }

    private static class Reading
    {
        public static RuleBook Book { get; } =
            RuleBookJson.Parse(File.ReadAllText(Path.Combine(Reference, "rulebooks", $"{Year}.json")), $"{Year}");

        public static LgoRegistry Registry { get; } =
            LgoRegistry.Parse(new StringReader(File.ReadAllText(Path.Combine(Reference, "lgo-registry.csv"))));
    }
}
