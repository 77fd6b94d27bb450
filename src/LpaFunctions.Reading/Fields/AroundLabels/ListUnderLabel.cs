using System.Text.RegularExpressions;
using LpaFunctions.Core.Values;
using LpaFunctions.Reading.Fields.Blocks;
using LpaFunctions.Reading.Fields.Candidates;
using LpaFunctions.Reading.Fields.Labels;

namespace LpaFunctions.Reading.Fields.AroundLabels;

/// <summary>A label alone on its line with a list of parts under it: the value is the total at the end ("รวม 48 เรื่อง"); without one it is a person's.</summary>
internal static partial class ListUnderLabel
{
    private const int FewestParts = 2;

    /// <summary>Null where no list stands under the label.</summary>
    public static Candidate? Read(LabelHit hit, int nextLabel)
    {
        var block = hit.Block;
        var lineEnd = Math.Min(block.LineEnd(hit.End), nextLabel);
        if (!Opening().IsMatch(block.Text[hit.End..lineEnd]))
        {
            return null;
        }

        var parts = new List<ListLine>();
        ListLine? total = null;
        for (var start = block.LineEnd(hit.End) + 1; start < Math.Min(block.Text.Length, nextLabel) && total is null; )
        {
            var end = block.LineEnd(start);
            if (end > nextLabel || ListLine.Read(hit.Field, block, start, end) is not { } line)
            {
                break;
            }

            total = line.IsTotal ? line : null;
            parts.Add(line);
            start = end + 1;
        }

        parts.RemoveAll(part => part.IsTotal);
        if (total is not null)
        {
            return parts.Count > 0 ? Total(hit, total, parts) : null;
        }

        var first = block.LineEnd(hit.End) + 1;
        var isList =
            parts.Count >= FewestParts
                ? parts.TrueForAll(part => part.IsItem)
                : first < Math.Min(block.Text.Length, nextLabel) && BeginsDashed(block, first);
        if (!isList)
        {
            return null;
        }

        var listEnd = parts.Count > 0 ? parts[^1].End : block.LineEnd(first);
        return WithoutTotal(hit, listEnd);
    }

    private static Candidate? Total(LabelHit hit, ListLine total, List<ListLine> parts)
    {
        var find = ValueText.Read(
            hit.Field,
            hit.Block.Text[total.NumberStart..total.End],
            sentence: false,
            lead: SentenceLead.Before(hit, [])
        );
        if (find.Value is not NumberValue { Number: var stated })
        {
            return FoundValue.AsCandidate(hit, hit.Block, total.NumberStart, total.End, find, Trust.BesideLabel);
        }

        var sum = parts.Sum(part => part.Number);
        var (trust, reason) =
            sum == stated
                ? (Trust.BesideLabel, "อ่านจากยอดรวมท้ายรายการ ตรงกับผลบวกของทุกรายการ")
                : (Trust.WrongSum, $"ยอดรวมท้ายรายการเขียน {stated} แต่ผลบวกของทุกรายการได้ {sum} โปรดตรวจ");
        var found = FoundValue.AsCandidate(hit, hit.Block, total.NumberStart, total.End, find, trust);
        return found is null ? null : found with { Reasons = [.. found.Reasons, reason] };
    }

    private static bool BeginsDashed(TextBlock block, int start) =>
        block.Text.AsSpan(start).TrimStart() is ['-' or '–' or '•', ..] && ListLine.BeginsItem(block.Text[start..block.LineEnd(start)]);

    private static Candidate WithoutTotal(LabelHit hit, int end) =>
        new()
        {
            Page = hit.Block.Page,
            Box = hit.Block.BoxOf(hit.Start, end),
            Quote = hit.Block.Quote(hit.Start, end),
            Problem = "ใต้ชื่อรายการมีรายการย่อยแต่ไม่มียอดรวม โปรดระบุยอดรวม",
        };

    // Nothing but a colon or "ดังนี้" may stand behind the label.
    [GeneratedRegex(
        @"^[\s:\-–=]*(?:\([^()0-9๐-๙]{0,30}\))?[\s:]*(?:ดังนี้|ดังต่อไปนี้|ได้แก่|ประกอบด้วย|แยกเป็น|แบ่งเป็น|จำแนก(?:เป็น|ตาม[ก-๎]{0,20}))?[\s:]*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Opening();
}
