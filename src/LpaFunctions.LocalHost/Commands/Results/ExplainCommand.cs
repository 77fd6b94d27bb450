using System.CommandLine;
using LpaFunctions.CommandLine;
using LpaFunctions.Core.Publishing;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Values;
using LpaFunctions.LocalHost.CommandLine;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.Pipeline.Scoring;

namespace LpaFunctions.LocalHost.Commands.Results;

/// <summary><c>lpa explain</c>: why an indicator of an LGO has the marks it has.</summary>
public static class ExplainCommand
{
    public static Command Create()
    {
        var (data, year, lgo) = (CommonOptions.Data(), CommonOptions.Year(), CommonOptions.Lgo());
        var indicator = new Argument<string>("INDICATOR") { Description = "รหัสตัวชี้วัด เช่น 1.1 (indicator id)" };
        var command = new Command("explain", "อธิบายที่มาของคะแนนหนึ่งตัวชี้วัด (why a mark is what it is)") { data, year, lgo, indicator };
        command.SetAction(
            async (parse, cancellationToken) =>
            {
                await using var services = CommandServices.Build(parse.GetRequiredValue(data));
                var name = parse.GetRequiredValue(indicator);
                var (step, y, code) = (services.GetRequiredService<ExplainMark>(), parse.GetValue(year)!.Value, parse.GetValue(lgo)!.Value);
                var isId = IndicatorId.TryParse(name, null, out var id);
                var mark = isId ? await step.RunAsync(y, code, id, cancellationToken) : null;
                var whyNot = isId && mark is null ? await step.WhyNotAsync(y, code, id, cancellationToken) : null;
                foreach (
                    var line in Lines(
                        mark
                            ?? throw new CommandFailedException(
                                whyNot
                                    ?? $"ไม่พบตัวชี้วัด \"{name}\" ของ อปท. {parse.GetValue(lgo)} ในปี {parse.GetValue(year)} ดูรหัสจาก lpa rulebook show {parse.GetValue(year)}"
                            )
                    )
                )
                {
                    await parse.InvocationConfiguration.Output.WriteLineAsync(line);
                }

                return LpaCommandLine.Done;
            }
        );
        return command;
    }

    private static IEnumerable<string> Lines(MarkExplanation mark)
    {
        var result = mark.Result;
        var marks = result.Marks is { } m
            ? $"{ThaiFormat.Number(m)} จาก {ThaiFormat.Number(result.FullMarks)} คะแนน"
            : $"ยังไม่มีคะแนน (เต็ม {ThaiFormat.Number(result.FullMarks)})";
        yield return $"{mark.Lgo.DisplayName} ปี {mark.Year} ตัวชี้วัด {result.Indicator} {mark.Name}";
        yield return $"{State(result)}: {marks}   สมุดเกณฑ์รุ่น {mark.RuleBookVersion}";
        if (result.IsIllustrative)
        {
            yield return IllustrativeMarks.OfOneMark;
        }

        foreach (
            var line in Section("เกณฑ์", mark.Rubric)
                .Concat(Section("วิธีคิด", result.Formula is { } f ? [f] : []))
                .Concat(Section("เหตุผล", result.Reasons))
                .Concat(Section("ที่มาของตัวเลข", result.Sources.Select(s => Source(mark, s))))
                .Concat(Section("ได้คะแนนเพิ่มถ้า", result.MoreMarks))
                .Concat(
                    Section(
                        $"หลักฐานที่ต้องส่ง: วาง PDF ใน evidence/{mark.Year}/{mark.Lgo.Code}/{result.Indicator}/",
                        result.State == IndicatorState.NoData ? mark.Evidence : []
                    )
                )
                .Concat(Section("ข้อสังเกต", result.Flags))
                .Concat(Section("ประเมินตนเอง", Claim(mark)))
                .Concat(Section("ประวัติการตัดสิน", mark.History.Select(Decision)))
                .Concat(Section("แหล่งที่มาของตัวชี้วัด", [mark.Provenance.Source]))
        )
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Section(string title, IEnumerable<string> lines)
    {
        var all = lines.ToArray();
        return all.Length == 0 ? [] : [title, .. all.Select(l => "  " + l)];
    }

    private static IEnumerable<string> Claim(MarkExplanation mark)
    {
        if (mark.Result.ClaimedMarks is not { } claimed)
        {
            yield break;
        }

        var beside = mark.ClaimGap is { } gap && gap != 0m ? $" ต่างจากที่หลักฐานให้ได้ {ThaiFormat.Number(gap)} คะแนน" : "";
        yield return $"{ThaiFormat.Number(claimed)} คะแนน{beside}";
    }

    private static string Source(MarkExplanation mark, ResultSource source)
    {
        var label = mark.FieldLabels.GetValueOrDefault(source.FieldId, source.FieldId);
        var place = source.Page is { } page ? $"{source.Path} หน้า {page}" : source.Path;
        return $"{label}: {place} “{source.Quote}” ความเชื่อมั่น {ThaiFormat.Percent(source.Confidence * 100m)}%";
    }

    private static string Decision(AssessorDecision decision)
    {
        var (before, after) = (ThaiFormat.NumberOrDash(decision.MarksBefore), ThaiFormat.NumberOrDash(decision.Marks));
        var reason = decision.Reason is { } given ? $": {given}" : "";
        return $"{decision.Sequence}. {Kind(decision.Kind)} โดย {decision.By} เมื่อ {ThaiFormat.Day(decision.At)} ก่อน {before} หลัง {after}{reason}";
    }

    private static string Kind(DecisionKind kind) =>
        kind switch
        {
            DecisionKind.Confirm => "ยืนยัน",
            DecisionKind.Override => "ปรับคะแนน",
            DecisionKind.SendBack => "ส่งกลับให้แก้ไข",
            DecisionKind.Cut => "ตัดฐาน",
            _ => "เปิดพิจารณาใหม่",
        };

    private static string State(IndicatorResult result) =>
        result.State switch
        {
            IndicatorState.Awarded => result.Standing == ResultStanding.Confirmed ? "ยืนยันแล้ว" : "คะแนนชั่วคราว",
            IndicatorState.Withheld => "รอตรวจ",
            IndicatorState.Cut => "ตัดฐาน",
            IndicatorState.Pilot => "นำร่อง ไม่นับคะแนน",
            _ => "ยังไม่มีข้อมูล",
        };
}
