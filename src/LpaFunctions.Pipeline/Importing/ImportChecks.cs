using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;

namespace LpaFunctions.Pipeline.Importing;

/// <summary>Holds the figures of a matched row against each other and against the rule book.</summary>
internal sealed class ImportChecks(RuleBook book, List<ImportProblem> problems)
{
    private const decimal IndicatorMarks = 5m;

    public void Check(ImportRow row, LgoType type)
    {
        for (var i = 0; i < row.Domains.Count; i++)
        {
            CheckGroup(row, row.Domains[i], (DomainId)(i + 1), type);
        }

        if (row.Hpa is { } hpa)
        {
            CheckGroup(row, hpa, DomainId.Hpa, type);
        }

        if (row.Total is { } total)
        {
            CheckTotal(row, total);
        }
    }

    private void CheckGroup(ImportRow row, ImportMarks marks, DomainId domain, LgoType type)
    {
        if (marks.Marks > marks.Full)
        {
            Error(row, marks.Column + 1, $"คะแนน {marks.Marks:0.##} มากกว่าคะแนนเต็ม {marks.Full:0.##}");
            return;
        }

        if (
            marks.Percent is { } percent
            && Percentages.Of(marks.Marks, marks.Full) is { } computed
            && Percentages.Round2(percent) != computed
        )
        {
            Error(
                row,
                marks.Column + 2,
                $"ร้อยละที่เขียน {percent:0.##} ไม่ตรงกับที่คำนวณได้ {computed:0.00} ({marks.Marks:0.##} ÷ {marks.Full:0.##})"
            );
        }

        if (book.Domains.FirstOrDefault(d => d.Id == domain)?.FullMarks.TryGetValue(type, out var full) != true)
        {
            return;
        }

        if (marks.Full > full)
        {
            Error(
                row,
                marks.Column,
                $"คะแนนเต็ม {marks.Full:0.##} มากกว่าเกณฑ์ปี {book.Year} ของ{type.ShortName()} ซึ่งเต็ม {full:0.##} ตรวจปีและประเภทของไฟล์"
            );
        }
        else if (marks.Full < full && (full - marks.Full) % IndicatorMarks != 0)
        {
            Error(
                row,
                marks.Column,
                $"คะแนนเต็ม {marks.Full:0.##} ต่ำกว่าเกณฑ์ {full:0.##} โดยไม่ลงตัวเป็นตัวชี้วัดละ {IndicatorMarks:0} คะแนน"
            );
        }
        else if (marks.Full < full)
        {
            problems.Add(
                new ImportProblem(
                    ImportProblem.At(row.Sheet, row.Number, marks.Column),
                    $"ตัดฐาน {(full - marks.Full) / IndicatorMarks:0} ตัวชี้วัด (ไม่ทราบว่าตัวใด)",
                    false,
                    IsCut: true
                )
            );
        }
    }

    private void CheckTotal(ImportRow row, ImportMarks total)
    {
        var full = row.Domains.Sum(d => d.Full);
        var marks = row.Domains.Sum(d => d.Marks);
        if (full != total.Full)
        {
            Error(row, total.Column, $"คะแนนเต็มรวม {total.Full:0.##} ไม่เท่ากับผลบวก 5 ด้าน {full:0.##}");
        }

        if (marks != total.Marks)
        {
            Error(row, total.Column + 1, $"คะแนนรวม {total.Marks:0.##} ไม่เท่ากับผลบวก 5 ด้าน {marks:0.##}");
        }

        if (total.Percent is not { } written || full == 0m || marks > full)
        {
            return;
        }

        var bySum = Percentages.Round2(marks * 100m / full);
        var counted = row.Domains.Where(d => d.Full > 0m && d.Marks <= d.Full).ToArray();
        var byMean = counted.Length == 0 ? 0m : Percentages.Round2(counted.Sum(d => d.Marks * 100m / d.Full) / counted.Length);
        var (expected, other, otherName) =
            book.Aggregation == Aggregation.SumOverSum
                ? (bySum, byMean, "ค่าเฉลี่ยของร้อยละ 5 ด้าน")
                : (byMean, bySum, "ผลบวกคะแนน ÷ ผลบวกคะแนนเต็ม");
        if (Percentages.Round2(written) != expected)
        {
            Error(
                row,
                total.Column + 2,
                Percentages.Round2(written) == other
                    ? $"ร้อยละรวม {written:0.##} คิดแบบ{otherName} ซึ่งไม่ใช่วิธีของปี {book.Year} (ควรเป็น {expected:0.00})"
                    : $"ร้อยละรวมที่เขียน {written:0.##} ไม่ตรงกับที่คำนวณได้ {expected:0.00}"
            );
        }
    }

    private void Error(ImportRow row, int column, string message) =>
        problems.Add(new ImportProblem(ImportProblem.At(row.Sheet, row.Number, column), $"{row.Written}: {message}", true));
}
