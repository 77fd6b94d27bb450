using System.Text;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Text;

namespace LpaFunctions.Reading.Fields.Blocks;

/// <summary>A piece of a page in which a label and its value may stand: lines that follow each other outside tables, or one table cell.</summary>
internal sealed class TextBlock
{
    // Stands for a gap between spans while labels are looked for; a tab never survives the repair of text.
    private const char Gap = '\t';
    private readonly List<Piece> _pieces = [];

    // One for each character of the text, where it was read on an image.
    private byte[] _confidences = [];
    private LabelKey? _key;

    private TextBlock(int page, double confidence, string text, FieldCell? cell)
    {
        Page = page;
        Confidence = confidence;
        Text = text;
        Cell = cell;
    }

    /// <summary>1-based.</summary>
    public int Page { get; }

    /// <summary>Of the engine that read it, 0 to 1; the lowest of its lines.</summary>
    public double Confidence { get; }

    /// <summary>Lines divided by '\n', spans by a tab; leaders (dots, underscores) as blanks of the same number.</summary>
    public string Text { get; }
    public FieldCell? Cell { get; }

    public LabelKey Key => _key ??= LabelKey.From(Original, Gap);

    /// <summary>The text with its leaders.</summary>
    public required string Original { get; init; }

    public static TextBlock OfLines(int page, IReadOnlyList<TextLine> lines)
    {
        var text = new StringBuilder();
        var pieces = new List<Piece>();
        var confidences = new List<byte>();
        foreach (var line in lines)
        {
            text.Append(text.Length > 0 ? "\n" : "");
            IReadOnlyList<TextSpan> spans = line.Spans.Count > 0 ? line.Spans : [new TextSpan(line.Text, line.Box, 0)];
            for (var i = 0; i < spans.Count; i++)
            {
                var words = spans[i].Meant ?? spans[i].Text;
                text.Append(i > 0 ? "\t" : "");
                pieces.Add(new(text.Length, text.Length + words.Length, spans[i].Box));
                Add(confidences, text.Length, spans[i], words.Length, line.Confidence);
                text.Append(words.Replace('\n', ' '));
            }
        }

        var original = text.ToString();
        var block = new TextBlock(page, lines.Min(l => l.Confidence), Leaders.Blank(original), cell: null) { Original = original };
        block._pieces.AddRange(pieces);
        block._confidences = lines.Any(line => line.Spans.Any(span => span.Confidences.Length > 0)) ? [.. confidences] : [];
        return block;
    }

    public static TextBlock OfCell(FieldCell cell)
    {
        var block = new TextBlock(cell.Page, cell.Source.Confidence, Leaders.Blank(cell.Text), cell) { Original = cell.Text };
        block._pieces.Add(new(0, cell.Text.Length, cell.Source.Box));
        block._confidences = cell.Source.Confidences.Length == cell.Text.Length ? cell.Source.Confidences.ToArray() : [];
        return block;
    }

    /// <summary>How sure the engine is of a part of the text: of its least sure character, where it says so of each, else of the whole block.</summary>
    public double ConfidenceOf(int start, int end)
    {
        if (_confidences.Length == 0)
        {
            return Confidence;
        }

        var least = byte.MaxValue;
        for (var i = Math.Max(0, start); i < Math.Min(end, _confidences.Length); i++)
        {
            least = Math.Min(least, _confidences[i]);
        }

        return least / (double)byte.MaxValue;
    }

    /// <summary>What parts spans and lines is sure; a line whose characters the engine does not judge is as sure as the line.</summary>
    private static void Add(List<byte> confidences, int start, TextSpan span, int length, double ofLine)
    {
        while (confidences.Count < start)
        {
            confidences.Add(byte.MaxValue);
        }

        if (span.Confidences.Length == length)
        {
            confidences.AddRange(span.Confidences.Span);
            return;
        }

        confidences.AddRange(Enumerable.Repeat((byte)(Math.Clamp(ofLine, 0, 1) * byte.MaxValue), length));
    }

    /// <summary>Behind the last character of the line that holds the place.</summary>
    public int LineEnd(int at)
    {
        var end = Text.IndexOf('\n', Math.Min(at, Text.Length));
        return end < 0 ? Text.Length : end;
    }

    public int LineStart(int at) => at == 0 ? 0 : Text.LastIndexOf('\n', at - 1) + 1;

    /// <summary>The box of a part, to the letter within its span as far as even spacing tells.</summary>
    public TextBox BoxOf(int start, int end)
    {
        TextBox? box = null;
        foreach (var (from, to, whole) in _pieces)
        {
            if (from >= end || to <= start)
            {
                continue;
            }

            var width = Cell is null ? (whole.Right - whole.Left) / Math.Max(1, to - from) : 0;
            var part = Cell is null
                ? new TextBox(
                    whole.Left + (width * (Math.Max(start, from) - from)),
                    whole.Top,
                    whole.Left + (width * (Math.Min(end, to) - from)),
                    whole.Bottom
                )
                : whole;
            box = box is { } b
                ? new TextBox(
                    Math.Min(b.Left, part.Left),
                    Math.Min(b.Top, part.Top),
                    Math.Max(b.Right, part.Right),
                    Math.Max(b.Bottom, part.Bottom)
                )
                : part;
        }

        return box ?? _pieces[0].Box;
    }

    /// <summary>The box of a value for whoever looks for it on the page: Thai marks stand over their letter and take no room on the line.</summary>
    public TextBox InkOf(int start, int end)
    {
        var touched = _pieces.Where(piece => piece.Start < end && piece.End > start).ToList();
        if (Cell is not null || touched is not [var piece])
        {
            return BoxOf(start, end);
        }

        var width = (piece.Box.Right - piece.Box.Left) / Math.Max(1, LettersIn(piece.Start, piece.End));
        var left = piece.Box.Left + (width * LettersIn(piece.Start, start));
        var right = left + (width * LettersIn(Math.Max(start, piece.Start), Math.Min(end, piece.End)));
        return piece.Box with { Left = left, Right = Math.Max(right, left + 1) };
    }

    private int LettersIn(int start, int end)
    {
        var letters = 0;
        for (var i = start; i < end; i++)
        {
            letters += ThaiInk.IsMark(Text[i]) ? 0 : 1;
        }

        return letters;
    }

    /// <summary>The part of the text as it stands on the page, on one line.</summary>
    public string Quote(int start, int end)
    {
        const int longest = 300;
        var quote = Original[start..Math.Min(end, Original.Length)].Replace('\n', ' ').Replace(Gap, ' ').Trim();
        return quote.Length > longest ? quote[..longest] : quote;
    }

    /// <summary>A span of a line, or the whole of a cell, with its place in the text.</summary>
    private readonly record struct Piece(int Start, int End, TextBox Box);
}
