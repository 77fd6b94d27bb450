using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Pipeline.Importing;

/// <summary>Holds the figures of a matched row against each other and against the rule book.</summary>
internal sealed class ImportChecks(RuleBook book, List<ImportProblem> problems)
{
    private const decimal IndicatorMarks = 5m;

    private readonly List<FullMarkOfRow> _unknown = [];

    public void Check(ImportRow row, LgoType type)
    {
        for (var i = 0; i < row.Domains.Count; i++)
        {
            CheckGroup(row, row.Domains[i], Domains.Number(i + 1), type);
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

        CheckPercent(row, marks);
        if (book.StatedFullMarks(domain, type) is not { } full)
        {
            // Not known of the year: what the rows themselves say is compared when all are there.
            _unknown.Add(new FullMarkOfRow(row, marks, domain, type));
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

    private void CheckPercent(ImportRow row, ImportMarks marks)
    {
        if (marks.Percent is not { } percent || Percentages.Share(marks.Marks, marks.Full) is not { } computed)
        {
            return;
        }

        if (CutOffPercent(book, marks) is { } cutOff)
        {
            problems.Add(
                new ImportProblem(
                    ImportProblem.At(row.Sheet, row.Number, marks.Column + 2),
                    $"{row.Written}: ร้อยละ {cutOff:0.00} ตัดเศษทิ้งแทนการปัด (ปัดได้ {computed:0.00}) ใช้ตามที่ประกาศไว้ในตาราง",
                    false
                )
            );
        }
        else if (Percentages.Round2(percent) != computed)
        {
            Error(
                row,
                marks.Column + 2,
                $"ร้อยละที่เขียน {percent:0.##} ไม่ตรงกับที่คำนวณได้ {computed:0.00} ({marks.Marks:0.##} ÷ {marks.Full:0.##})"
            );
        }
    }

    /// <summary>The written percentage of a results-only year where it is the exact one cut off and not rounded; null otherwise.</summary>
    public static decimal? CutOffPercent(RuleBook book, ImportMarks marks)
    {
        if (!book.ResultsOnly || marks.Full <= 0m || marks.Percent is not { } percent)
        {
            return null;
        }

        var isRounded = Percentages.Round2(percent) == Percentages.Share(marks.Marks, marks.Full);
        var isCutOff = percent == Percentages.CutOff2(marks.Marks * 100m / marks.Full);
        return isCutOff && !isRounded ? percent : null;
    }

    /// <summary>Where the year's full marks are not known: each row that differs from the commonest of its type is a notice, for it may be a cut or a slip.</summary>
    public void CompareUnknownFullMarks()
    {
        foreach (var group in _unknown.GroupBy(u => (u.Domain, u.Type)))
        {
            var commonest = group.GroupBy(u => u.Marks.Full).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).First();
            var usual = $"{commonest.Key:0.##} ที่พบมากที่สุดใน{group.Key.Type.ShortName()} ({commonest.Count()} แห่ง)";
            foreach (var (row, marks, _, _) in group.Where(u => u.Marks.Full != commonest.Key))
            {
                problems.Add(
                    new ImportProblem(
                        ImportProblem.At(row.Sheet, row.Number, marks.Column),
                        $"{row.Written}: คะแนนเต็ม {marks.Full:0.##} ต่างจาก {usual} อาจเป็นการตัดฐาน ไม่ทราบคะแนนเต็มของปี {book.Year}",
                        false
                    )
                );
            }
        }
    }

    private void CheckTotal(ImportRow row, ImportMarks total)
    {
        var full = row.Domains.Sum(d => d.Full);
        var marks = row.Domains.Sum(d => d.Marks);
        if (full != total.Full)
        {
            Error(row, total.Column, $"คะแนนเต็มรวม {total.Full:0.##} ไม่เท่ากับผลบวก {row.Domains.Count} ด้าน {full:0.##}");
        }

        if (marks != total.Marks)
        {
            Error(row, total.Column + 1, $"คะแนนรวม {total.Marks:0.##} ไม่เท่ากับผลบวก {row.Domains.Count} ด้าน {marks:0.##}");
        }

        if (total.Percent is not { } written || full == 0m || marks > full)
        {
            return;
        }

        var bySum = Percentages.Round2(marks * 100m / full);
        var counted = row.Domains.Where(d => d.Full > 0m && d.Marks <= d.Full).ToArray();
        // Of the rounded (or, of old years, stated) percentages, as they are published.
        var byMean = counted.Length == 0 ? 0m : Percentages.Round2(counted.Sum(PublishedPercent) / counted.Length);
        var (expected, other, otherName) =
            book.Aggregation == Aggregation.SumOverSum
                ? (bySum, byMean, $"ค่าเฉลี่ยของร้อยละ {row.Domains.Count} ด้าน")
                : (byMean, bySum, "ผลบวกคะแนน ÷ ผลบวกคะแนนเต็ม");
        var isCutOff = book.ResultsOnly && written == Percentages.CutOff2(counted.Sum(PublishedPercent) / Math.Max(1, counted.Length));
        var rounded = Percentages.Round2(written);
        if (rounded != expected && !isCutOff)
        {
            var problem =
                rounded == other
                    ? $"ร้อยละรวม {written:0.##} คิดแบบ{otherName} ซึ่งไม่ใช่วิธีของปี {book.Year} (ควรเป็น {expected:0.00})"
                    : $"ร้อยละรวมที่เขียน {written:0.##} ไม่ตรงกับที่คำนวณได้ {expected:0.00}";
            Error(row, total.Column + 2, problem);
        }
    }

    private decimal PublishedPercent(ImportMarks marks) => CutOffPercent(book, marks) ?? Percentages.Share(marks.Marks, marks.Full) ?? 0m;

    private void Error(ImportRow row, int column, string message) =>
        problems.Add(new ImportProblem(ImportProblem.At(row.Sheet, row.Number, column), $"{row.Written}: {message}", true));

    private sealed record FullMarkOfRow(ImportRow Row, ImportMarks Marks, DomainId Domain, LgoType Type);
}
