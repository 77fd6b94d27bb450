using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Values;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Fields;
using LpaFunctions.Testing;

namespace LpaFunctions.Scans.Tests;

/// <summary>From a scan to the fields of a rule book.</summary>
public sealed class ScannedFieldTests
{
    private static readonly RuleBook Book = RuleBookJson.Parse(
        File.ReadAllText(Path.Combine(RepoFiles.Root, "src/LpaFunctions.Core/Reference/rulebooks/2568.json")),
        "2568.json"
    );
    private static readonly LgoRegistry Registry = ReadRegistry();

    [Theory]
    [InlineData("form.pdf")]
    [InlineData("upside-down.pdf")]
    [InlineData("fax.pdf")]
    [InlineData("fax-black-is-1.pdf")]
    [InlineData("photo.jpg")]
    [InlineData("leaning-form.jpg")]
    [InlineData("form-150.pdf")]
    [InlineData("bad-layer.pdf")]
    [InlineData("counts-ruled.pdf")]
    [InlineData("counts-gaps.pdf")]
    [InlineData("counts-stamped.pdf")]
    [InlineData("jpeg2000.pdf", true)]
    [InlineData("jbig2.pdf", true)]
    [InlineData("outlines.pdf", true)]
    public async Task Read_ScannedForm_FindsTheValues(string file, bool wantsPoppler = false)
    {
        Assert.SkipUnless(!wantsPoppler || File.Exists("/usr/bin/pdftoppm"), "pdftoppm is not installed");
        var document = await ScanFixtures.ReadAnyAsync(file);

        var read = Read(document);

        var field = Field(read);
        Assert.Equal(FieldState.Read, field.State);
        Assert.Equal(new NumberValue(125), field.Value);
        Assert.True(field.Confidence >= Book.ConfidenceThreshold, string.Join("; ", field.Reasons));
        Assert.DoesNotContain(read.Findings, finding => finding.Kind == EvidenceFindingKind.Scanned);
    }

    [Theory]
    [InlineData("form-150.pdf", 150)]
    [InlineData("points-150.pdf", 150)]
    public async Task Read_CoarseScan_SaysSoAndWhatToDo(string file, int dpi)
    {
        var document = await ScanFixtures.ReadAnyAsync(file);

        var read = Read(document);

        Assert.Equal(dpi, document.Pages[0].Dpi);
        var finding = Assert.Single(read.Findings, finding => finding.Kind == EvidenceFindingKind.CoarseScan);
        Assert.Contains($"หน้า 1 เป็นภาพความละเอียดต่ำ (ประมาณ {dpi} จุดต่อนิ้ว)", finding.Message, StringComparison.Ordinal);
        Assert.Contains("โปรดสแกนใหม่ที่ 200 จุดต่อนิ้วขึ้นไป", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("form.pdf", 200)]
    [InlineData("upside-down.pdf", 200)]
    [InlineData("fax.pdf", 200)]
    [InlineData("layers.pdf", null, true)]
    public async Task Read_ScanOf200DpiOrOfLayers_IsNotCalledCoarse(string file, int? dpi, bool wantsPoppler = false)
    {
        Assert.SkipUnless(!wantsPoppler || File.Exists("/usr/bin/pdftoppm"), "pdftoppm is not installed");
        var document = await ScanFixtures.ReadAnyAsync(file);

        var read = Read(document);

        Assert.Equal(dpi, document.Pages[0].Dpi);
        Assert.DoesNotContain(read.Findings, finding => finding.Kind == EvidenceFindingKind.CoarseScan);
    }

    // Two readings of the one number; the other number is sure, and the mark needs both.
    [Fact]
    public async Task Score_ScanOfTwoReadings_WithholdsTheMark()
    {
        var indicator = Book.Find(IndicatorId.Parse("1.1", null))!;
        var doubtful = Read(await ScanFixtures.ReadAsync("two-readings.pdf"), indicator);
        var sure = doubtful with { Fields = [.. doubtful.Fields.Select(Sure)] };

        var (withheld, awarded) = (Score(indicator, doubtful), Score(indicator, sure));

        Assert.Equal((IndicatorState.Withheld, (decimal?)null), (withheld.State, withheld.Marks));
        Assert.Contains(withheld.Reasons, reason => reason.Contains("๑๐๖", StringComparison.Ordinal));
        Assert.Equal(IndicatorState.Awarded, awarded.State);
        Assert.NotNull(awarded.Marks);

        static FieldReading Sure(FieldReading field) => field with { Confidence = 0.95m };
    }

    [Fact]
    public async Task Read_NumberOnWhichTheReadersDiffer_IsBelowTheThresholdAndBothStandInTheFinding()
    {
        var document = await ScanFixtures.ReadAsync("form.pdf");
        var line = document.Pages[0].Lines.Single(line => line.Text.Contains("๑๒๕", StringComparison.Ordinal));
        var doubt = new ReadingDoubt(line.Spans[^1].Box, "๑๒๕", "๑๒๔", "ตัวอ่านสองตัวอ่านได้ไม่ตรงกัน");
        document = document with { Pages = [document.Pages[0] with { Doubts = [doubt] }] };

        var read = Read(document);

        Assert.True(Field(read).Confidence < Book.ConfidenceThreshold);
        var finding = Assert.Single(read.Findings, finding => finding.Kind == EvidenceFindingKind.DoubtfulReading);
        Assert.Contains("๑๒๕", finding.Message, StringComparison.Ordinal);
        Assert.Contains("๑๒๔", finding.Message, StringComparison.Ordinal);
    }

    // A scanner's program hid 106 behind the 105 that the page shows, and the other numbers as they are.
    [Fact]
    public async Task Read_NumberOfWhichTheHiddenTextSaysAnother_KeepsBothReadingsWithTheValue()
    {
        var document = await ScanFixtures.ReadAsync("two-readings.pdf");

        var read = Read(document, Book.Find(IndicatorId.Parse("1.1", null))!);

        var funded = read.Fields.Single(field => field.FieldId == "projects_funded");
        var planned = read.Fields.Single(field => field.FieldId == "projects_planned");
        var doubt = Assert.Single(funded.Doubts!);
        Assert.Equal(("๑๐๕", "๑๐๖"), (doubt.Text, doubt.Other));
        Assert.Contains(doubt.Sentence, funded.Reasons);
        Assert.True(funded.Confidence < Book.ConfidenceThreshold);
        Assert.Null(planned.Doubts);
        Assert.True(planned.Confidence >= Book.ConfidenceThreshold);
    }

    // The digits stand from 353 to 384 points; by its share of the line they would stand from 350 to 375.
    [Fact]
    public async Task Read_NumberBehindThaiLetters_HasItsBoxWhereItsDigitsAre()
    {
        var document = await ScanFixtures.ReadAsync("two-readings.pdf");

        var read = Read(document, Book.Find(IndicatorId.Parse("1.1", null))!);

        var box = read.Fields.Single(field => field.FieldId == "projects_funded").Box!.Value;
        Assert.Equal(353.5, box.Left, 2.0);
        Assert.Equal(383.9, box.Right, 2.0);
    }

    [Fact]
    public async Task Read_BoxesTickedInPrintAndByPen_FindsEachItem()
    {
        var document = await ScanFixtures.ReadAsync("checks.pdf");

        var read = Read(document, Book.Find(IndicatorId.Parse("2.8", null))!);

        var field = read.Fields.Single(field => field.FieldId == "work");
        var done = ((ChecklistValue)field.Value!).Items.ToDictionary(item => item.Id, item => item.Done);
        Assert.Equal(
            new Dictionary<string, bool>
            {
                ["plan"] = true,
                ["owner"] = false,
                ["done"] = true,
                ["report"] = false,
                ["public"] = true,
            },
            done
        );
        Assert.True(field.Confidence >= Book.ConfidenceThreshold, string.Join("; ", field.Reasons));
    }

    [Fact]
    public async Task ReadPages_NumbersInBrackets_AreNoMarks()
    {
        var document = await ScanFixtures.ReadAsync("checks.pdf");

        var numbered = document.Pages[0].Lines.Where(line => line.Text.Contains("ข้อ", StringComparison.Ordinal)).ToList();

        Assert.Equal(4, numbered.Count);
        Assert.DoesNotContain(numbered, line => line.Text.Contains("(/)", StringComparison.Ordinal));
        Assert.DoesNotContain(numbered, line => line.Text.Contains("( )", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Read_UnsureLetterInTheLabel_SpoilsNoValue()
    {
        var document = await ScanFixtures.ReadAsync("form.pdf");
        var page = document.Pages[0];
        document = document with { Pages = [page with { Lines = [.. page.Lines.Select(Unsure)] }] };

        var read = Read(document);

        Assert.True(Field(read).Confidence >= Book.ConfidenceThreshold);

        static TextLine Unsure(TextLine line) =>
            line with
            {
                Spans = [.. line.Spans.Select((span, i) => i == 0 ? WithUnsureStart(span) : span)],
            };
    }

    private static TextSpan WithUnsureStart(TextSpan span)
    {
        var confidences = span.Confidences.ToArray();
        confidences[0] = 40;
        return span with { Confidences = confidences };
    }

    private static IndicatorResult Score(Indicator indicator, FieldReadings read)
    {
        var lgo = Registry.All.First(lgo => indicator.AppliesToType(lgo.Type));
        var reading = new EvidenceReading
        {
            Id = "scan",
            Year = Book.Year,
            Lgo = lgo.Code,
            Indicator = indicator.Id,
            Path = $"2568/{lgo.Code}/{indicator.Id}/scan.pdf",
            ContentHash = "hash",
            Bytes = 1,
            FieldListHash = "fields",
            ReaderVersion = "test",
            Pages = 1,
            Fields = read.Fields,
            Findings = read.Findings,
        };
        return DomainScorer
            .Score(Book, lgo, indicator.Domain, [reading], [], LgoFacts.None, IllustrativeRules.Compute)
            .Indicators.Single(result => result.Indicator == indicator.Id);
    }

    private static FieldReading Field(FieldReadings read) => read.Fields.Single(field => field.FieldId == "planned");

    internal static FieldReadings Read(Document document) =>
        Read(
            document,
            Book.Indicators[0] with
            {
                Fields =
                [
                    new FieldSpec
                    {
                        Id = "planned",
                        Kind = FieldKind.Integer,
                        Labels = ["จำนวนโครงการในแผน"],
                    },
                ],
                Checks = [],
            }
        );

    private static FieldReadings Read(Document document, Indicator indicator) =>
        new EvidenceFieldReader(Registry).Read(document, Book, indicator, place: null);

    private static LgoRegistry ReadRegistry()
    {
        using var registry = File.OpenText(Path.Combine(RepoFiles.Root, "src/LpaFunctions.Core/Reference/lgo-registry.csv"));
        return LgoRegistry.Parse(registry);
    }
}
