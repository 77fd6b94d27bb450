using System.Globalization;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Tests.Fields;
using LpaFunctions.Testing.Reading;

namespace LpaFunctions.Reading.Tests.Layout;

/// <summary>Layouts of many producers: no rules, level or upright rules alone, wrapped cells, broken numbers, several pages, unnamed marks, damaged outlines.</summary>
public sealed class LayoutFixtureTests
{
    public static TheoryData<string> Names => [.. LayoutTruth.Names()];

    private static Document Read(string name) =>
        PdfDocumentReader.Read(LayoutTruth.Pdf(name), new ReadingLimits(), TestContext.Current.CancellationToken);

    // Leaders, boxes and the marks of lists are no words.
    private static string Words(string text) => string.Concat(CharacterError.Bare(text).Where(c => c is not ('.' or '☐' or '☑' or '✓')));

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_Layout_TextIsInReadingOrder(string name)
    {
        var document = Read(name);
        if (document.Pages.Count > 1)
        {
            // A heading printed again on each page is no part of the truth; the rows are held below.
            return;
        }

        var read = string.Concat(document.Pages[0].Lines.Select(line => line.Text));

        Assert.Equal(Words(string.Concat(LayoutTruth.Of(name).Text)), Words(read));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_Layout_EveryRowIsExact(string name)
    {
        var read = Read(name)
            .Pages.SelectMany(page => page.Tables)
            .SelectMany(table => table.Cells.GroupBy(cell => cell.Row))
            .Select(row =>
                string.Join(
                    '|',
                    row.OrderBy(cell => cell.Column).Select(cell => CharacterError.Bare(cell.Text)).Where(text => text.Length > 0)
                )
            )
            .ToHashSet();

        Assert.All(LayoutTruth.Of(name).Rows(), row => Assert.Contains(row, read));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_Layout_FieldsHaveTheirValues(string name)
    {
        var truth = LayoutTruth.Of(name).Fields;
        FieldSpec[] specs =
        [
            .. truth.Select(field => new FieldSpec
            {
                Id = field.Id,
                Kind = Enum.Parse<FieldKind>(field.Kind),
                Labels = field.Labels,
                Unit = field.Unit,
            }),
        ];
        var indicator = FieldCase.Indicator(specs);
        var fields = FieldCase.Reader.Read(Read(name), FieldCase.Book(indicator), indicator, place: null).Fields;

        Assert.Equal(
            truth.Select(field => field.Id + " " + Normal(field.Expect)),
            fields.Select(field => field.FieldId + " " + Normal(FieldCase.Short(field)))
        );
        Assert.All(
            fields,
            field => Assert.True(field.Confidence >= 0.7m, $"{field.FieldId}: {field.Confidence} {string.Join("; ", field.Reasons)}")
        );
    }

    private static string Normal(string value) =>
        decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? (number / 1.000000m).ToString("0.##", CultureInfo.InvariantCulture)
            : CharacterError.Bare(value);
}
