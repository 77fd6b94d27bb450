using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Testing.Reading;

namespace LpaFunctions.Reading.Tests;

/// <summary>Damaged and hostile files end in a document or in a PdfException, never in anything else.</summary>
public sealed class HostileInputTests
{
    private static readonly ReadingLimits Limits = new() { MaxTime = TimeSpan.FromSeconds(20), MaxStreamBytes = 32 * 1024 * 1024 };

    private static PdfException? FaultOf(byte[] file)
    {
        try
        {
            PdfDocumentReader.Read(file, Limits, TestContext.Current.CancellationToken);
            return null;
        }
        catch (PdfException fault)
        {
            return fault;
        }
    }

    [Fact]
    public void Read_MutatedFixtures_GiveADocumentOrATypedError()
    {
        var files = Directory.GetFiles(ReadingTruth.Folder, "*.pdf").Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToArray();
        var (read, refused) = (0, 0);
        for (var seed = 0; seed < 300; seed++)
        {
            _ = FaultOf(Mutation.Of(files[seed % files.Length], seed)) is null ? read++ : refused++;
        }

        // Both happen: the run would prove nothing if every file were refused at the door, or none were damaged.
        Assert.True(read > 20 && refused > 20, $"{read} read, {refused} refused");
    }

    [Fact]
    public void Read_FormThatPaintsItself_Ends()
    {
        var pdf = new TinyPdf { ResourceEntries = "/XObject << /X 4 0 R >>" };
        pdf.Add(
            "<< /Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /XObject << /Y 5 0 R >> >> /Length 5 >>\nstream\n/Y Do\nendstream"
        );
        pdf.Add(
            "<< /Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /XObject << /X 4 0 R >> >> /Length 5 >>\nstream\n/X Do\nendstream"
        );

        Assert.Equal(PdfFault.TooComplex, FaultOf(pdf.Page("/X Do").Bytes())?.Fault);
    }

    [Fact]
    public void Read_ArraysNestedDeep_DoNotOverflowTheStack() =>
        Assert.NotEqual(
            PdfFault.NotAPdf,
            FaultOf(
                new TinyPdf { CatalogEntries = "/Deep " + new string('[', 100_000) }
                    .Page("")
                    .Bytes()
            )?.Fault
        );

    [Fact]
    public void Read_ContentNestedDeep_DoesNotOverflowTheStack() =>
        Assert.NotEqual(
            PdfFault.NotAPdf,
            FaultOf(new TinyPdf().Page(new string('[', 200_000) + " " + string.Concat(Enumerable.Repeat("<<", 50_000))).Bytes())?.Fault
        );

    [Fact]
    public void Read_StateSavedWithoutEnd_IsTooComplex() =>
        Assert.Equal(PdfFault.TooComplex, FaultOf(new TinyPdf().Page(string.Concat(Enumerable.Repeat("q ", 100_000))).Bytes())?.Fault);
}
