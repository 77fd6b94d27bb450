using System.Buffers;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.RuleBooks;

namespace LpaFunctions.Reading.Fields;

/// <summary>Looks for a field's value at the places seen from its label: behind it, under it, in the cell right of it, in the column below, in the sentence.</summary>
internal sealed class PlaceReader(FieldText text, IReadOnlyList<LabelHit> hits, string? ownLgo)
{
    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789๐๑๒๓๔๕๖๗๘๙.,% ");
    private static readonly FieldPlace[] AllPlaces = Enum.GetValues<FieldPlace>();
    private readonly ILookup<TextBlock, LabelHit> _byBlock = hits.ToLookup(h => h.Block);
    private readonly ColumnReader _columns = new(text, hits, ownLgo);

    public Candidate Read(LabelHit hit)
    {
        Candidate? bad = null;
        foreach (var place in Places(hit))
        {
            var candidate = place switch
            {
                FieldPlace.After => After(hit),
                FieldPlace.Below => Below(hit),
                FieldPlace.RightCell => RightCell(hit),
                FieldPlace.ColumnBelow => _columns.Read(hit),
                _ => Sentence(hit),
            };
            if (candidate is { Value: not null } or { Rivals.Count: > 0 })
            {
                return candidate;
            }
            bad ??= candidate is { Problem: not null } ? candidate : null;
        }
        return bad ?? new Candidate { Page = hit.Block.Page, Box = hit.Block.BoxOf(hit.Start, hit.End), Quote = hit.Block.Quote(hit.Start, hit.Block.LineEnd(hit.End)) };
    }

    /// <summary>Where the next label begins, or the text ends.</summary>
    public int NextLabel(LabelHit hit) =>
        _byBlock[hit.Block].Where(h => h.Start >= hit.End).Select(h => h.Start).DefaultIfEmpty(hit.Block.Text.Length).Min();

    /// <summary>Where the label before this one ends, or 0.</summary>
    public int PreviousLabelEnd(LabelHit hit) =>
        _byBlock[hit.Block].Where(h => h.End <= hit.Start).Select(h => h.End).DefaultIfEmpty(0).Max();

    private IEnumerable<FieldPlace> Places(LabelHit hit)
    {
        IReadOnlyList<FieldPlace> places = hit.Field.Places.Count > 0 ? hit.Field.Places : AllPlaces;
        if (hit.Block.Cell is not { } cell)
        {
            if (text.Grids.Any(g => g.IsRepeated(hit.Block.Page, hit.Block.BoxOf(hit.Start, hit.End))))
            {
                return [];
            }
            // What stands under a label of a table without rules is told by its columns, not by the lines.
            return InGrid(hit) is not null ? places.Where(p => p is FieldPlace.After) : places.Where(p => p is not (FieldPlace.RightCell or FieldPlace.ColumnBelow));
        }
        // In a table "behind the label" is the cell right of it; a header's values stand in its column.
        var inTable = places.Contains(FieldPlace.After) && !places.Contains(FieldPlace.RightCell) ? [.. places, FieldPlace.RightCell] : places;
        return ColumnReader.IsHeader(cell) && inTable.Contains(FieldPlace.ColumnBelow) ? inTable.OrderBy(p => p == FieldPlace.ColumnBelow ? 0 : 1) : inTable;
    }

    /// <summary>The cell of a table without rules that holds a label found in the lines; null outside of one.</summary>
    private GridCell? InGrid(LabelHit hit)
    {
        var box = hit.Block.BoxOf(hit.Start, hit.End);
        return hits.Where(h => h.Field.Id == hit.Field.Id && h.Block.Page == hit.Block.Page).Select(h => h.Block.Cell).FirstOrDefault(cell => cell is not null && FieldText.Holds(cell.Source.Box, box));
    }

    private Candidate? After(LabelHit hit)
    {
        var block = hit.Block;
        var lineEnd = block.LineEnd(hit.End);
        // A letter number may break behind its slash: "ที่ มท ๐๘๑๐.๓/ว" over "๒๙๓๑".
        var to = block.Cell is not null ? block.Text.Length : hit.Field.Kind == FieldKind.LetterNumber && lineEnd < block.Text.Length ? block.LineEnd(lineEnd + 1) : lineEnd;
        var end = Math.Min(NextLabel(hit), to);
        var unit = (block.Cell ?? InGrid(hit)) is { } cell ? MoneyUnit.Of(text.Document, cell) : null;
        var find = ValueText.Read(hit.Field, Words(hit, hit.End, end), sentence: false, unit);
        return Found(hit, block, hit.End, end, find, 0.95m);
    }

    /// <summary>Whether the line above or below holds nothing but another piece of the number: "๘๔." over "๑๗" over "%" in a narrow column.</summary>
    private static bool IsPiece(TextBlock block, int at)
    {
        var (start, end) = (block.LineStart(at), block.LineEnd(at));
        var above = start > 1 ? block.Text[block.LineStart(start - 1)..(start - 1)] : "";
        var below = end < block.Text.Length ? block.Text[(end + 1)..block.LineEnd(end + 1)] : "";
        return (Piece(above) && above.Trim()[^1] is '.' or ',') || below.Trim() is "%" || (below.Trim() is ['.' or ',', ..] && Piece(below));
    }

    private static bool Piece(string line) => line.AsSpan().Trim() is { Length: > 0 and < 12 } text && text.IndexOfAnyExcept(OfNumbers) < 0;

    private Candidate? Below(LabelHit hit)
    {
        var block = hit.Block;
        var lineEnd = block.LineEnd(hit.End);
        if (lineEnd >= block.Text.Length || !block.Text.AsSpan(hit.End, Math.Min(lineEnd, NextLabel(hit)) - hit.End).Trim(" :\t").IsEmpty)
        {
            return null;
        }
        var (start, end) = Under(hit, lineEnd + 1);
        if (start >= end || _byBlock[block].Any(h => h.Start < end && h.End > start))
        {
            return null;
        }
        return IsColumn(hit, start, end)
            ? Found(hit, block, start, end, ValueFind.Bad("ใต้ชื่อรายการมีหลายแถว ไม่แน่ว่าแถวใดเป็นค่าของรายการนี้", 0, end - start), 0)
            : Found(hit, block, start, end, ValueText.Read(hit.Field, Words(hit, start, end), sentence: false), 0.9m);
    }

    /// <summary>Whether another number stands under the one below the label: a column of several rows, of which none is the value for certain.</summary>
    private static bool IsColumn(LabelHit hit, int start, int end)
    {
        var block = hit.Block;
        var next = block.LineEnd(end) + 1;
        if (next >= block.Text.Length || !Piece(block.Text[start..end]) || Spans(block, block.LineStart(hit.Start)).Count < 2)
        {
            return false;
        }
        var (from, to) = Under(hit, next);
        return to > from && Piece(block.Text[from..to]) && !block.Text.AsSpan(from, to - from).Trim().SequenceEqual(block.Text.AsSpan(start, end - start).Trim());
    }

    /// <summary>The span of the next line that stands under the label: by its box, or by its number where both lines have as many.</summary>
    private static (int Start, int End) Under(LabelHit hit, int from)
    {
        var block = hit.Block;
        var label = block.BoxOf(hit.Start, hit.End);
        var under = Spans(block, from);
        if (under.Count == 1)
        {
            return under[0];
        }
        var own = Spans(block, block.LineStart(hit.End));
        var index = own.FindIndex(s => s.Start <= hit.Start && s.End >= hit.End);
        var byBox = under.FindIndex(s => block.BoxOf(s.Start, s.End) is var box && box.Left < label.Right && box.Right > label.Left);
        return index >= 0 && own.Count == under.Count ? under[index] : byBox >= 0 ? under[byBox] : (from, from);
    }

    private static List<(int Start, int End)> Spans(TextBlock block, int from)
    {
        var spans = new List<(int, int)>();
        var lineEnd = block.LineEnd(from);
        for (var start = from; start <= lineEnd;)
        {
            var gap = start < lineEnd ? block.Text.IndexOf('\t', start, lineEnd - start) : -1;
            var end = gap < 0 ? lineEnd : gap;
            spans.Add((start, end));
            start = end + 1;
        }
        return spans;
    }

    private Candidate? RightCell(LabelHit hit)
    {
        if (hit.Block.Cell is not { } cell)
        {
            return null;
        }
        Candidate? bad = null;
        var skipped = 0;
        foreach (var right in cell.Grid.RowOf(cell).Where(c => c.Column >= cell.EndColumn))
        {
            if (!text.ByCell.TryGetValue(right, out var block))
            {
                skipped++;
                continue;
            }
            if (_byBlock[block].Any(h => h.Label.Item is null))
            {
                break;
            }
            var found = Found(hit, block, 0, block.Text.Length, ValueText.Read(hit.Field, block.Text, sentence: false, MoneyUnit.Of(text.Document, right)), skipped == 0 ? 0.95m : 0.8m);
            if (found is { Value: not null })
            {
                return found;
            }
            bad ??= found;
        }
        return bad;
    }

    private Candidate? Sentence(LabelHit hit)
    {
        const int longest = 250;
        if (hit.Field.Kind is FieldKind.Text or FieldKind.Names)
        {
            return null;
        }
        // Beside other columns the next line is no part of the sentence.
        var lineEnd = hit.Block.LineEnd(hit.End);
        var isAlone = hit.Block.Text.AsSpan(hit.Block.LineStart(hit.Start), lineEnd - hit.Block.LineStart(hit.Start)).IndexOf('\t') < 0;
        var end = Math.Min(NextLabel(hit), isAlone ? Math.Min(hit.Block.Text.Length, hit.End + longest) : lineEnd);
        return Found(hit, hit.Block, hit.End, end, ValueText.Read(hit.Field, Words(hit, hit.End, end), sentence: true), 0.85m);
    }

    // Line ends and gaps are blanks to a value; baht in words may stand on the next line, so a little more is shown than is searched.
    private static string Words(LabelHit hit, int start, int end)
    {
        var words = hit.Block.Text[start..end];
        if (hit.Field.Kind == FieldKind.Baht && end < hit.Block.Text.Length && hit.Block.Text.AsSpan(end).TrimStart("\n\t ").StartsWith("("))
        {
            words += hit.Block.Text[end..hit.Block.LineEnd(Math.Min(end + 1, hit.Block.Text.Length))];
        }
        return words.Replace('\n', ' ').Replace('\t', ' ');
    }

    private static Candidate? Found(LabelHit hit, TextBlock block, int start, int end, ValueFind find, decimal confidence)
    {
        if (find.IsBlank)
        {
            return null;
        }
        if (find.Value is NumberValue && block.Cell is null && IsPiece(block, start + find.Start))
        {
            find = ValueFind.Bad("ตัวเลขถูกตัดเป็นหลายบรรทัด อ่านได้ไม่ครบ โปรดตรวจกับต้นฉบับ", find.Start, find.End);
        }
        var sameBlock = ReferenceEquals(block, hit.Block);
        var (from, to) = (start + find.Start, Math.Max(start + find.Start, Math.Min(start + find.End, block.Text.Length)));
        var quote = sameBlock ? block.Quote(hit.Start, find.Value is null ? end : to) : $"{hit.Block.Quote(hit.Start, hit.End)} | {block.Quote(start, end)}";
        return new Candidate
        {
            Value = find.Value,
            Problem = find.Problem,
            Confidence = Confidences.Of(confidence, hit, find.Factor, block.Confidence),
            Reasons = [.. find.Reasons, .. Confidences.Reasons(hit, block.Confidence)],
            Page = block.Page,
            Box = to > from ? block.BoxOf(from, to) : block.BoxOf(start, Math.Max(end, start + 1)),
            Quote = quote,
        };
    }
}
