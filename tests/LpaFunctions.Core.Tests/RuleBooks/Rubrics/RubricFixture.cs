using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Core.RuleBooks.Outcomes;
using LpaFunctions.Core.RuleBooks.Rubrics;
using LpaFunctions.Core.Values;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Core.Tests.RuleBooks.Rubrics;

/// <summary>One field of each kind, and values for some of them.</summary>
internal static class RubricFixture
{
    public static FieldList Fields { get; } =
        new([
            new FieldSpec
            {
                Id = "part",
                Kind = FieldKind.Integer,
                Labels = ["ทำแล้ว"],
                Unit = "โครงการ",
            },
            new FieldSpec
            {
                Id = "whole",
                Kind = FieldKind.Integer,
                Labels = ["ทั้งหมด"],
                Unit = "โครงการ",
            },
            new FieldSpec
            {
                Id = "days",
                Kind = FieldKind.Integer,
                Labels = ["จำนวนวัน"],
                Unit = "วัน",
            },
            new FieldSpec
            {
                Id = "spent",
                Kind = FieldKind.Baht,
                Labels = ["รายจ่ายลงทุน"],
                Unit = "บาท",
            },
            new FieldSpec
            {
                Id = "budget",
                Kind = FieldKind.Baht,
                Labels = ["งบประมาณ"],
                Unit = "บาท",
            },
            new FieldSpec
            {
                Id = "on",
                Kind = FieldKind.Date,
                Labels = ["วันที่อนุมัติ"],
            },
            new FieldSpec
            {
                Id = "later",
                Kind = FieldKind.Date,
                Labels = ["วันที่แจ้งผล"],
            },
            new FieldSpec
            {
                Id = "yes",
                Kind = FieldKind.YesNo,
                Labels = ["เผยแพร่"],
                Required = false,
            },
            new FieldSpec
            {
                Id = "list",
                Kind = FieldKind.Checklist,
                Labels = ["รายการ"],
                Items = [.. "abcde".Select(c => new ChecklistItemSpec { Id = c.ToString(), Labels = ["ข้อ " + c] })],
            },
        ]);

    public static RubricInput Input(params (string Id, FieldValue Value)[] values) =>
        new(new AssessmentYear(2568), values.ToDictionary(v => v.Id, v => v.Value), Fields);

    public static FieldValue Number(decimal n) => new NumberValue(n);

    /// <summary>"ab-c": a and b done, c said to be not done, the others not mentioned.</summary>
    public static FieldValue List(string done)
    {
        var parts = done.Split('-');
        return new ChecklistValue([
            .. parts[0].Select(c => new ChecklistItem(c.ToString(), true)),
            .. parts.Skip(1).SelectMany(p => p).Select(c => new ChecklistItem(c.ToString(), false)),
        ]);
    }

    public static T Read<T>(string json)
        where T : Rubric => Assert.IsType<T>(System.Text.Json.JsonSerializer.Deserialize<Rubric>(json, RuleBookJson.Options));
}
