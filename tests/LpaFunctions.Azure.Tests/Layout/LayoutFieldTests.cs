using LpaFunctions.Azure.Layout;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Values;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Fields;
using LpaFunctions.Testing;
using LpaFunctions.Testing.Reading;

namespace LpaFunctions.Azure.Tests.Layout;

/// <summary>The field documents of the demo as Document Intelligence would answer for them: the fields come out as our own reader gives them.</summary>
public sealed class LayoutFieldTests
{
    private static readonly string Evidence = RepoFiles.Fixture("demo/evidence");

    // The label's own "e-LAAS" stands apart from it and is a column of the service's grid, which is taken to be painted: no date is read, and no wrong one.
    private static readonly string[] LabelsOverTwoColumns =
    [
        "2568/3400102/3.6/แบบสรุปผล.pdf reported_on",
        "2568/5400701/1.4/แบบสรุปผล.pdf plan_approved_on",
    ];

    [Fact]
    public void Read_DemoEvidenceAsWireJson_GivesTheSameFields()
    {
        var reader = new EvidenceFieldReader(Shipped.Registry);
        var (seen, other, lost) = (0, new List<string>(), new List<string>());
        foreach (var file in Directory.EnumerateFiles(Evidence, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            Assert.True(EvidencePath.TryParse(Path.GetRelativePath(Evidence, file).Replace('\\', '/'), out var path, out _));
            if (Own(file) is not { } own)
            {
                continue;
            }

            var service = LayoutMapping.Read(BinaryData.FromString(WireLayout.Write(own)), "wire");
            var pairs = Fields(reader, own, path).Zip(Fields(reader, service, path)).ToList();
            seen += pairs.Count(pair => pair.First.State == FieldState.Read);
            lost.AddRange(pairs.Where(IsLost).Select(pair => $"{path} {pair.First.FieldId}"));
            other.AddRange(pairs.Where(IsOther).Select(pair => $"{path} {pair.First.FieldId} {pair.First.Value} {pair.Second.Value}"));
        }

        Assert.True(seen > 300, $"{seen} fields were read.");
        Assert.Empty(other);
        Assert.Equal(LabelsOverTwoColumns, lost);
    }

    /// <summary>Null for the demo's damaged file.</summary>
    private static Document? Own(string file)
    {
        try
        {
            return PdfDocumentReader.Read(File.ReadAllBytes(file), new ReadingLimits(), TestContext.Current.CancellationToken);
        }
        catch (PdfException)
        {
            return null;
        }
    }

    private static IReadOnlyList<FieldReading> Fields(EvidenceFieldReader reader, Document document, EvidencePath path) =>
        reader.Read(document, Shipped.Book, Shipped.Book.Find(path.Indicator)!, place: null).Fields;

    private static bool IsLost((FieldReading Own, FieldReading Service) pair) =>
        pair.Own.State == FieldState.Read && pair.Service.State != FieldState.Read;

    /// <summary>A text as it stands may be joined otherwise; what a mark is computed from is the same.</summary>
    private static bool IsOther((FieldReading Own, FieldReading Service) pair) =>
        !IsLost(pair)
        && !(pair.Own.State == pair.Service.State && (pair.Own.Value is TextValue || Equals(pair.Own.Value, pair.Service.Value)));
}
