using LpaFunctions.Core.Publishing.Cells;

namespace LpaFunctions.Core.Publishing.Tables;

/// <summary>Table "comments": what LGOs say of their results.</summary>
public static class CommentRows
{
    public static TableSpec Spec { get; } =
        new()
        {
            Name = "comments",
            TitleThai = "ความเห็นของ อปท. ต่อผลของตน",
            Description =
                "One row per LGO that wrote a comment on its result, as the province announced it: the LGO's own words, not those of the province. Published only where an LGO wrote one; a text with a number of a person is refused before.",
            IsNew = true,
            OnlyIfUsed = true,
            PrimaryKey = ["year_be", "dla_code"],
            ForeignKeys = [new(["year_be", "dla_code"], "results", ["year_be", "dla_code"])],
            Columns =
            [
                Columns.Year,
                Columns.LgoCode,
                new(
                    "comment",
                    ColumnType.Text,
                    "ความเห็น",
                    "The comment in Thai as the LGO wrote it, at most 1,000 characters; it may have several lines."
                )
                {
                    Required = true,
                },
            ],
        };

    public static PublishedTable Build(AnnouncedResults announced) =>
        new(Spec, [.. announced.Lgos.Where(l => l.Comment is not null).Select(l => Row(announced, l))]);

    private static IReadOnlyList<string?> Row(AnnouncedResults announced, AnnouncedLgo lgo) =>
        [announced.Announcement.Year.ToString(), lgo.Lgo.Code.Digits, CellText.Text(lgo.Comment)];
}
