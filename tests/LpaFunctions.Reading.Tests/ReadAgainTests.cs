using System.Text.Json;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Testing;

namespace LpaFunctions.Reading.Tests;

/// <summary>Glyphs and room for lines are used again for the pages after: nothing of the page before may show.</summary>
public sealed class ReadAgainTests
{
    private static readonly JsonSerializerOptions Json = new()
    {
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    [Fact]
    public void Read_PagesAfterOthers_AreReadAsBefore()
    {
        var folder = RepoFiles.Fixture("reading-cases-seen");
        string[] files = [.. Directory.EnumerateFiles(folder, "*.pdf").Order(StringComparer.Ordinal)];
        var first = Array.ConvertAll(files, Reading);

        // In the other order each page stands behind another one than before.
        Array.Reverse(files);
        var second = Array.ConvertAll(files, Reading);

        Array.Reverse(second);
        Assert.Equal(first, second);
    }

    private static string Reading(string file)
    {
        try
        {
            var document = PdfDocumentReader.Read(File.ReadAllBytes(file), new ReadingLimits(), CancellationToken.None);
            return JsonSerializer.Serialize(document, Json);
        }
        catch (PdfException fault)
        {
            return $"{fault.Fault} {fault.Place}";
        }
    }
}
