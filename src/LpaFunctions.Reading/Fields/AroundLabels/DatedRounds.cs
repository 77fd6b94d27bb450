using System.Text.RegularExpressions;
using LpaFunctions.Core.Values;
using LpaFunctions.Reading.Fields.Blocks;
using LpaFunctions.Reading.Fields.Candidates;
using LpaFunctions.Reading.Fields.Labels;
using LpaFunctions.Reading.Fields.Numbers;
using LpaFunctions.Reading.Values;

namespace LpaFunctions.Reading.Fields.AroundLabels;

/// <summary>Several dates behind one label: of numbered rounds the last is the state at the end of the year; of dates that only stand side by side none is.</summary>
internal static partial class DatedRounds
{
    private const int Fewest = 2;

    /// <summary>Null where one date, or dates of different things, stand there.</summary>
    public static Candidate? Read(LabelHit hit, int nextLabel)
    {
        var block = hit.Block;
        var end = End(block, hit.End, nextLabel);
        var words = block.Text[hit.End..end].Replace('\n', ' ').Replace('\t', ' ');
        var dates = ThaiDates.Find(words);
        if (dates.Count < Fewest)
        {
            return null;
        }

        var rounds = dates.Select(date => (Date: date, Round: RoundOf(words[..date.Start]))).ToList();
        if (rounds.TrueForAll(round => round.Round is not null))
        {
            return FoundValue.AsCandidate(hit, block, hit.End, end, Last(hit, rounds), Trust.LastRound);
        }

        var areSideBySide = dates.Zip(dates.Skip(1)).All(pair => And().IsMatch(words[pair.First.End..pair.Second.Start]));
        return areSideBySide && dates.Select(date => date.Date).Distinct().Count() > 1
            ? FoundValue.AsCandidate(
                hit,
                block,
                hit.End,
                end,
                ValueFind.Bad("มีหลายวันที่ ไม่แน่ว่าวันใดเป็นค่าของรายการนี้ โปรดระบุวันที่เดียว", 0, words.Length),
                0
            )
            : null;
    }

    private static ValueFind Last(LabelHit hit, List<(DateHit Date, int? Round)> rounds)
    {
        var pairs = rounds.Zip(rounds.Skip(1)).ToList();
        var rise = pairs.TrueForAll(pair => pair.First.Round < pair.Second.Round && pair.First.Date.Date < pair.Second.Date.Date);
        var last = rounds[^1].Date;
        var isBelievable = last.Date is { } date && last.Until is null && !(date < hit.Field.NotBefore) && !(date > hit.Field.NotAfter);
        return rise && isBelievable
            ? ValueFind.Good(
                new DateValue(last.Date!.Value),
                last.Start,
                last.End,
                1,
                $"อ่านจากครั้งที่ {rounds[^1].Round} ซึ่งเป็นครั้งล่าสุด",
                last.Note
            )
            : ValueFind.Bad("มีวันที่ของหลายครั้ง ไม่แน่ว่าครั้งใดเป็นค่าของรายการนี้ โปรดระบุวันที่เดียว", 0, last.End);
    }

    /// <summary>The line of the label, and those after it that begin with a round.</summary>
    private static int End(TextBlock block, int from, int limit)
    {
        var end = block.LineEnd(from);
        while (
            end < block.Text.Length
            && end + 1 < limit
            && Round().Match(block.Text[(end + 1)..block.LineEnd(end + 1)]) is { Success: true, Index: < 4 }
        )
        {
            end = block.LineEnd(end + 1);
        }

        return Math.Min(end, Math.Max(limit, from));
    }

    private static int? RoundOf(string before)
    {
        var round = RoundBefore().Match(before);
        return round.Success ? round.Groups["n"].Value.Aggregate(0, (n, c) => (n * 10) + ThaiNumbers.DigitValue(c)) : null;
    }

    [GeneratedRegex(@"(?:ครั้ง|รอบ|งวด|ไตรมาส)(?:ที่)?\s?[0-9๐-๙]{1,2}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Round();

    [GeneratedRegex(
        @"(?:ครั้ง|รอบ|งวด|ไตรมาส)(?:ที่)?\s?(?<n>[0-9๐-๙]{1,2})\s*[):.\-–]?\s*(?:เมื่อ|ใน|ตรวจ)?\s*(?:วันที่)?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex RoundBefore();

    [GeneratedRegex(
        @"^\s*(?:และ|,|/|กับ|หรือ|และวันที่|,\s*วันที่)\s*(?:วันที่)?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex And();
}
