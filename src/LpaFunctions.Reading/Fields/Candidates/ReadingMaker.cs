using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Reading.Fields.Blocks;

namespace LpaFunctions.Reading.Fields.Candidates;

/// <summary>Makes one reading of all the places where a field was found: equal values are one, different ones are ambiguous, nothing is guessed.</summary>
internal static class ReadingMaker
{
    public static FieldReading Make(FieldSpec field, IReadOnlyList<Candidate> candidates)
    {
        if (candidates.Count == 0)
        {
            return new FieldReading
            {
                FieldId = field.Id,
                State = FieldState.Missing,
                Reasons = [$"ไม่พบ \"{field.Labels[0]}\" ในเอกสาร"],
            };
        }

        var read = candidates.Where(c => c.Value is not null || c.Rivals.Count > 0).ToList();
        if (read.Count == 0)
        {
            var why = candidates.FirstOrDefault(c => c.Problem is not null) ?? candidates[0];
            return Placed(field, FieldState.Unreadable, why) with
            {
                Reasons = [why.Problem ?? $"พบ \"{field.Labels[0]}\" แต่ยังไม่ได้กรอกค่า โปรดกรอกแล้วส่งไฟล์ใหม่"],
            };
        }

        // A doubtful place is left aside where a sure one stands beside it.
        var sure = read.Where(c => c.Confidence >= Trust.Sure || c.Rivals.Count > 0).ToList();
        var used = sure.Any(c => c.Value is not null) ? sure.Where(c => c.Value is not null).ToList() : read;
        var values = used.SelectMany(c => c.Value is { } v ? [v] : c.Rivals).Distinct().ToList();
        if (values.Count > 1)
        {
            var pages = string.Join(", ", used.Select(c => $"หน้า {c.Page}").Distinct());
            var places = used.Where(c => c.Value is not null).Select(PlaceOf);
            return Placed(field, FieldState.Ambiguous, used[0]) with
            {
                Candidates = values,
                Places = [.. places],
                Reasons =
                [
                    .. used[0].Rivals.Count > 0 ? used[0].Reasons : [],
                    $"พบค่าที่ต่างกัน {values.Count} ค่า ({pages}) โปรดแก้ให้ตรงกันหรือยืนยันค่าที่ถูกต้อง",
                ],
            };
        }

        var best = used.MaxBy(c => c.Confidence)!;
        var again = used.Count > 1;
        var more = again && best.Confidence >= Trust.Sure ? Trust.MoreThanOnce : 0;
        string[] agreeing = again ? [$"พบค่าเดียวกัน {used.Count} แห่ง"] : [];

        return Placed(field, FieldState.Read, best) with
        {
            Value = values[0],
            Confidence = Math.Min(Trust.Most, best.Confidence + more),
            Reasons = [.. Why(best), .. agreeing],
        };
    }

    /// <summary>The reasons of a candidate's confidence: where it stands, where nothing else speaks for or against it.</summary>
    public static IReadOnlyList<string> Why(Candidate candidate) =>
        candidate.Reasons.Count == 0 && candidate.Place is { } place ? [place] : candidate.Reasons;

    /// <summary>A candidate as one place of several.</summary>
    public static PlaceOnPage PlaceOf(Candidate at) =>
        new()
        {
            Value = at.Value,
            Page = at.Page,
            Box = at.Box,
            Quote = at.Quote,
            Confidence = at.Confidence,
        };

    private static FieldReading Placed(FieldSpec field, FieldState state, Candidate at) =>
        new()
        {
            FieldId = field.Id,
            State = state,
            Page = at.Page,
            Box = at.Box,
            Quote = at.Quote,
            Confidence = state == FieldState.Read ? at.Confidence : 0,
        };
}
