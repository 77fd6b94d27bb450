using System.Text.Json;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Tests.Fields;
using LpaFunctions.Testing;
using LpaFunctions.Testing.Reading;

namespace LpaFunctions.Reading.Tests;

/// <summary>Files with text that nobody sees, figures that are no results and fonts that name letters wrongly: the right value or a person, never a wrong one.</summary>
public sealed class SeenAndMeantTests
{
    private static readonly string Folder = RepoFiles.Fixture("reading-cases-seen");

    private static readonly RuleBook Book = RuleBookJson.Parse(
        File.ReadAllText(Path.Combine(RepoFiles.Root, "src", "LpaFunctions.Core", "Reference", "rulebooks", "2568.json")),
        "2568.json"
    );

    public static TheoryData<string, string, string> Files
    {
        get
        {
            var files = new TheoryData<string, string, string>();
            foreach (var row in File.ReadLines(Path.Combine(Folder, "index.tsv")).Skip(1).Select(line => line.Split('\t')))
            {
                files.Add(row[0], row[1], row[2]);
            }

            return files;
        }
    }

    public static TheoryData<string> Texts =>
        [.. Directory.EnumerateFiles(Folder, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)!)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_FileThatFools_GivesTheRightValueOrAsks(string file, string indicator, string right)
    {
        var truth = JsonDocument.Parse(right).RootElement;
        var entry = Book.Find(IndicatorId.Parse(indicator, null))!;

        var readings = FieldCase.Reader.Read(Read(file), Book, entry, place: null);

        foreach (var field in truth.EnumerateObject())
        {
            var reading = readings.Fields.Single(candidate => candidate.FieldId == field.Name);
            var sure = reading.State == FieldState.Read && reading.Confidence >= Book.ConfidenceThreshold;
            Assert.Equal(field.Value.ValueKind != JsonValueKind.Null, sure);
            Assert.True(!sure || FieldCase.Short(reading) == field.Value.ToString(), $"{field.Name}: {FieldCase.Short(reading)}");
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Read_FontThatNamesLettersWrongly_GivesTheText(string file)
    {
        var truth = CharacterError.Bare(File.ReadAllText(Path.Combine(Folder, file + ".txt")));

        var text = string.Concat(Read(file + ".pdf").Pages.SelectMany(page => page.Lines).Select(line => line.Text));

        Assert.Equal(truth, CharacterError.Bare(text));
    }

    private static Document Read(string file) =>
        PdfDocumentReader.Read(File.ReadAllBytes(Path.Combine(Folder, file)), new ReadingLimits(), TestContext.Current.CancellationToken);
}
