using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.Values;
using LpaFunctions.Reading.Fields.AroundLabels;
using LpaFunctions.Reading.Fields.Blocks;
using LpaFunctions.Reading.Fields.Candidates;
using LpaFunctions.Reading.Fields.Labels;
using LpaFunctions.Reading.Fields.Lists;
using LpaFunctions.Reading.Fields.Numbers;
using LpaFunctions.Reading.Fields.Scales;
using LpaFunctions.Reading.Fields.Tables;
using LpaFunctions.Reading.Values;

namespace LpaFunctions.Reading.Fields.Places;

/// <summary>Looks for a field's value at the places seen from its label: behind it, under it, in the cell right of it, in the column below, in the sentence.</summary>
internal sealed class PlaceReader(FieldText text, IReadOnlyList<LabelHit> hits, OwnName? ownName)
{
    private static readonly FieldPlace[] AllPlaces = Enum.GetValues<FieldPlace>();
    private readonly ILookup<TextBlock, LabelHit> _byBlock = hits.ToLookup(h => h.Block);
    private readonly ColumnReader _columns = new(text, hits, ownName);
    private readonly RowReader _rows = new(text, hits);
    private readonly ScaleTable _scales = new(text);

    public Candidate Read(LabelHit hit)
    {
        if (Before(hit) is { } before)
        {
            return before;
        }

        Candidate? bad = null;
        foreach (var place in Places(hit))
        {
            var candidate = Read(place, hit);
            if (place == FieldPlace.Below && candidate is not null && HasRivalAbove(hit, candidate))
            {
                return candidate with { Value = null, Problem = "มีตัวเลขทั้งเหนือและใต้ชื่อรายการ ไม่แน่ว่าตัวใดเป็นค่าของรายการนี้" };
            }

            if (candidate is { Value: not null } or { Rivals.Count: > 0 })
            {
                return candidate with { Place = Name(place, hit) };
            }

            bad ??= candidate is { Problem: not null } ? candidate : null;
        }

        return StatedNone.Read(text, hit, NextLabel(hit)) ?? NumberAbove.Read(text, hit) ?? bad ?? Nothing(hit);
    }

    private Candidate? Read(FieldPlace place, LabelHit hit) =>
        place switch
        {
            FieldPlace.After => After(hit),
            FieldPlace.Below => Below(hit),
            FieldPlace.RightCell => _rows.Read(hit),
            FieldPlace.ColumnBelow => _columns.Read(hit),
            _ => Sentence(hit),
        };

    private Candidate? Below(LabelHit hit)
    {
        var mayBeTable = hit.Field.Kind == FieldKind.Names && hit.Block.Cell is null;
        var under = UnderLabel.Read(hit, NextLabel(hit), _byBlock[hit.Block]);
        return under is null && mayBeTable ? _columns.Persons(hit) : under;
    }

    /// <summary>Whether a number over the label is another one than that under it.</summary>
    private bool HasRivalAbove(LabelHit hit, Candidate under) =>
        under.Value is NumberValue && NumberAbove.Read(text, hit) is { } above && above.Value != under.Value;

    private static Candidate Nothing(LabelHit hit) =>
        new()
        {
            Page = hit.Block.Page,
            Box = hit.Block.BoxOf(hit.Start, hit.End),
            Quote = hit.Block.Quote(hit.Start, hit.Block.LineEnd(hit.End)),
        };

    /// <summary>Forms that look like a value behind the label and are more: a scale, a list with its total, dated rounds, columns of years.</summary>
    private Candidate? Before(LabelHit hit)
    {
        if (hit.Field.Kind == FieldKind.Date)
        {
            return DatedRounds.Read(hit, NextLabel(hit));
        }

        return hit.Field.IsNumber ? Scale(hit) ?? Listed(hit) ?? YearColumns.Read(text, hit) ?? HeadedLine.Read(text, hit) : null;
    }

    /// <summary>A list in lines; where gaps made a table of it, the lines tell it all the same.</summary>
    private Candidate? Listed(LabelHit hit)
    {
        var inLines = hit.Block.Cell switch
        {
            null => hit,
            { Grid.Ruled: true } => null,
            var cell => hits.FirstOrDefault(h => h.Field.Id == hit.Field.Id && IsWithin(h, cell)),
        };
        return inLines is null ? null : ListUnderLabel.Read(inLines, NextLabel(inLines));
    }

    private static bool IsWithin(LabelHit hit, FieldCell cell) =>
        hit.Block.Cell is null && hit.Block.Page == cell.Page && cell.Source.Box.HoldsMiddleOf(hit.Block.BoxOf(hit.Start, hit.End));

    private Candidate? Scale(LabelHit hit) =>
        DrawnScale.Read(text, hit) ?? (hit.Block.Cell is null ? null : ScaleTable.InRow(hit)) ?? _scales.Under(hit);

    private static string Name(FieldPlace place, LabelHit hit) =>
        place switch
        {
            FieldPlace.After when hit.Block.Cell is null => "อ่านจากข้อความหลังชื่อรายการ",
            FieldPlace.After => "อ่านจากช่องเดียวกับชื่อรายการ",
            FieldPlace.Below => "อ่านจากบรรทัดใต้ชื่อรายการ",
            FieldPlace.RightCell => "อ่านจากช่องขวาของชื่อรายการ",
            FieldPlace.ColumnBelow => "อ่านจากคอลัมน์ใต้ชื่อรายการ",
            _ => "อ่านจากประโยคหลังชื่อรายการ",
        };

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
            return InGrid(hit) is { } inner
                ? places.Where(p => p is FieldPlace.After && !RowReader.IsOfSeveralColumns(inner))
                : places.Where(p => p is not (FieldPlace.RightCell or FieldPlace.ColumnBelow));
        }
        // In a table "behind the label" is the cell right of it; a header's values stand in its column.
        var inTable =
            places.Contains(FieldPlace.After) && !places.Contains(FieldPlace.RightCell) ? [.. places, FieldPlace.RightCell] : places;

        return ColumnReader.IsHeader(cell) && inTable.Contains(FieldPlace.ColumnBelow)
            ? inTable.OrderBy(p => p == FieldPlace.ColumnBelow ? 0 : 1)
            : inTable;
    }

    /// <summary>The cell of a table without rules that holds a label found in the lines; null outside of one.</summary>
    private FieldCell? InGrid(LabelHit hit)
    {
        var box = hit.Block.BoxOf(hit.Start, hit.End);
        return hits.Where(h => h.Field.Id == hit.Field.Id && h.Block.Page == hit.Block.Page)
            .Select(h => h.Block.Cell)
            .FirstOrDefault(cell => cell is not null && cell.Source.Box.HoldsMiddleOf(box));
    }

    private Candidate? After(LabelHit hit)
    {
        var block = hit.Block;
        var end = Math.Min(NextLabel(hit), OwnEnd(hit));
        var unit = (block.Cell ?? InGrid(hit)) is { } cell ? MoneyUnit.ForCell(text.Document, cell) : null;
        end = hit.Field.IsNumber && block.Cell is null ? ScaleEnd(block, end, NextLabel(hit)) : end;
        end = hit.Field.Kind == FieldKind.Names && block.Cell is null ? PersonLines.GoOn(block, end, NextLabel(hit)) : end;

        var words = FoundValue.Words(hit, hit.End, end);
        var ahead = FoundValue.Ahead(block, end, NextLabel(hit));
        var find = ValueText.Read(hit.Field, words, sentence: false, unit, ahead, SentenceLead.Before(hit, _byBlock[block]));
        return FoundValue.AsCandidate(hit, block, hit.End, end, find, Trust.BesideLabel);
    }

    /// <summary>Where a scale ends whose steps stand one under the other, each with its box.</summary>
    private static int ScaleEnd(TextBlock block, int end, int limit)
    {
        while (end < block.Text.Length && block.Text[end] == '\n' && end + 1 < limit)
        {
            var lineEnd = block.LineEnd(end + 1);
            var line = block.Text[(end + 1)..lineEnd];
            if (lineEnd > limit || Ticks.Find(line).Count == 0 || !line.Any(ThaiNumbers.IsDigit))
            {
                break;
            }

            end = lineEnd;
        }

        return end;
    }

    /// <summary>Where the rows of a table begin behind a line, as several columns of one line or a number and a column show; no sentence goes on there.</summary>
    private static int RowsBegin(TextBlock block, int lineEnd)
    {
        while (lineEnd < block.Text.Length)
        {
            var next = block.Text[(lineEnd + 1)..block.LineEnd(lineEnd + 1)];
            var columns = next.Count(c => c == '\t');
            if (columns > 1 || (columns == 1 && ThaiNumbers.TryParse(next[..next.IndexOf('\t', StringComparison.Ordinal)], out _)))
            {
                break;
            }

            lineEnd += 1 + next.Length;
        }

        return lineEnd;
    }

    private static int OwnEnd(LabelHit hit)
    {
        var block = hit.Block;
        if (block.Cell is not null)
        {
            return block.Text.Length;
        }

        // A letter number may break behind its slash: "ที่ มท ๐๘๑๐.๓/ว" over "๒๙๓๑".
        var lineEnd = block.LineEnd(hit.End);
        var mayBreak = hit.Field.Kind == FieldKind.LetterNumber && lineEnd < block.Text.Length;
        return mayBreak ? block.LineEnd(lineEnd + 1) : lineEnd;
    }

    /// <summary>Whether the line ends in leaders, or in the unit whose number was never written before it.</summary>
    private static bool IsLeftBlank(LabelHit hit, int lineEnd)
    {
        var behind = hit.Block.Text[hit.End..lineEnd];
        if (behind.Any(ThaiNumbers.IsDigit))
        {
            return false;
        }

        return Leaders.In(hit.Block.Original[hit.End..lineEnd])
            || (behind.AsSpan().Trim(" :") is { IsEmpty: false } word && word.SequenceEqual(hit.Field.Unit));
    }

    private Candidate? Sentence(LabelHit hit)
    {
        const int longest = 250;
        if (hit.Field.Kind is FieldKind.Text or FieldKind.Names)
        {
            return null;
        }
        // Beside other columns the next line is no part of the sentence; nor does it fill in what the line left blank.
        var lineEnd = hit.Block.LineEnd(hit.End);
        if (IsLeftBlank(hit, lineEnd))
        {
            return null;
        }

        var isAlone = hit.Block.Text.AsSpan(hit.Block.LineStart(hit.Start), lineEnd - hit.Block.LineStart(hit.Start)).IndexOf('\t') < 0;
        var sentenceEnd = isAlone ? Math.Min(RowsBegin(hit.Block, lineEnd), hit.End + longest) : lineEnd;
        var end = Math.Min(NextLabel(hit), sentenceEnd);
        var words = FoundValue.Words(hit, hit.End, end);
        var ahead = FoundValue.Ahead(hit.Block, end, NextLabel(hit));
        var find = ValueText.Read(hit.Field, words, sentence: true, ahead: ahead, lead: SentenceLead.Before(hit, _byBlock[hit.Block]));
        return FoundValue.AsCandidate(hit, hit.Block, hit.End, end, find, Trust.InSentence);
    }
}
