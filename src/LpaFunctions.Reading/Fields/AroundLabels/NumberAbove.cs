using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Fields.Blocks;
using LpaFunctions.Reading.Fields.Candidates;
using LpaFunctions.Reading.Fields.Labels;

namespace LpaFunctions.Reading.Fields.AroundLabels;

/// <summary>A large number over a small label, as summaries and infographics have them. Looked for only where nothing stands at the other places.</summary>
internal static class NumberAbove
{
    // Heights of the label's letters.
    private const double Larger = 1.3;
    private const double Farthest = 6;

    public static Candidate? Read(FieldText text, LabelHit hit)
    {
        if (!hit.Field.IsNumber || hit.Block.Cell is { Grid.Ruled: true })
        {
            return null;
        }

        var behind = hit.Block.Text[hit.End..hit.Block.LineEnd(hit.End)];
        if (behind.Any(Reading.Values.ThaiNumbers.IsDigit))
        {
            return null;
        }

        var page = text.Document.Pages[hit.Block.Page - 1];
        var label = hit.Block.BoxOf(hit.Start, hit.End);
        var size = page
            .Lines.SelectMany(line => line.Spans)
            .Where(span => span.Box.HoldsMiddleOf(TopOf(label)))
            .Select(span => span.FontSize)
            .FirstOrDefault();
        var above = page
            .Lines.Where(line => Stands(line.Box, label, size))
            .SelectMany(line => line.Spans)
            .Where(span => IsOver(span, label, size))
            .ToList();
        if (size <= 0 || above is not [var number] || page.Lines.Any(line => IsBetween(line.Box, number.Box, label)))
        {
            return null;
        }

        var block = TextBlock.OfLines(
            page.Number,
            [
                new TextLine
                {
                    Text = number.Text,
                    Box = number.Box,
                    Spans = [number],
                },
            ]
        );
        var find = ValueText.Read(hit.Field, number.Text, sentence: false, lead: SentenceLead.Before(hit, []));
        return find.Value is null ? null : FoundValue.AsCandidate(hit, block, 0, number.Text.Length, find, Trust.InSentence);
    }

    /// <summary>The middle of the label's first line, as a box.</summary>
    private static TextBox TopOf(TextBox label)
    {
        const double nearTop = 4;
        return label with { Bottom = label.Top + nearTop };
    }

    private static bool IsBetween(TextBox line, TextBox number, TextBox label)
    {
        var middle = (line.Top + line.Bottom) / 2;
        var isInGap = middle > number.Bottom && middle < label.Top;
        return isInGap && line.Left < label.Right && line.Right > label.Left;
    }

    private static bool Stands(TextBox line, TextBox label, double size) =>
        line.Bottom <= label.Top + (0.5 * size) && line.Bottom > label.Top - (Farthest * size);

    private static bool IsOver(TextSpan span, TextBox label, double size)
    {
        var middle = (span.Box.Left + span.Box.Right) / 2;
        var isOverLabel = middle > label.Left && middle < label.Right;
        return isOverLabel && span.FontSize > Larger * size && span.Text.Any(Reading.Values.ThaiNumbers.IsDigit);
    }
}
