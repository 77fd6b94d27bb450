using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Core.Values;
using LpaFunctions.Core.Years;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Fields;
using LpaFunctions.Testing;

namespace LpaFunctions.Reading.Tests.Fields;

public sealed class FieldTraceTests
{
    private const string File = "2568/5400701/1.1/รายงานผล.pdf";

    private static readonly Indicator Indicator = RuleBookJson
        .Parse(
            System.IO.File.ReadAllText(Path.Combine(RepoFiles.Root, "src", "LpaFunctions.Core", "Reference", "rulebooks", "2568.json")),
            "2568.json"
        )
        .Find(IndicatorId.Parse("1.1", null))!;

    [Fact]
    public void Find_DemoFile_ShowsLabelAndValueOfEveryField()
    {
        var pdf = System.IO.File.ReadAllBytes(Path.Combine(RepoFiles.Fixture("demo/evidence"), File));
        var document = PdfDocumentReader.Read(pdf, new ReadingLimits(), TestContext.Current.CancellationToken);

        var traces = FieldTrace.Find(document, Indicator, new AssessmentYear(2568));

        Assert.Equal(
            [("projects_planned", 121m), ("projects_funded", 93m), ("share_stated", 76.86m)],
            traces.Select(trace => (trace.FieldId, Assert.IsType<NumberValue>(trace.Value).Number))
        );
        Assert.All(traces, trace => Assert.True(trace is { Page: 1, Slips: 0, Label.Length: > 0, Why.Length: > 0 }));
    }

    [Fact]
    public void Find_LabelWithoutAValue_ShowsTheLabelAlone()
    {
        var line = new TextLine
        {
            Text = Indicator.Fields[0].Labels[0],
            Box = new TextBox(80, 80, 300, 95),
            Spans = [],
        };
        var page = new Page
        {
            Number = 1,
            Width = 595,
            Height = 842,
            Class = PageClass.Text,
            Lines = [line],
            Tables = [],
            CheckBoxes = [],
            Images = [],
            Glyphs = [],
            Repairs = new Dictionary<string, int>(),
        };

        var trace = Assert.Single(FieldTrace.Find(new Document { Pages = [page], Reader = "test" }, Indicator, new AssessmentYear(2568)));

        Assert.Null(trace.Value);
        Assert.Equal(line.Text, trace.Label);
    }
}
