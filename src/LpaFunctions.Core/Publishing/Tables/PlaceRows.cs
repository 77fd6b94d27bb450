using System.Globalization;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Publishing.Cells;

namespace LpaFunctions.Core.Publishing.Tables;

/// <summary>Table "places": where each LGO stands on a map, and how exactly that is known.</summary>
public static class PlaceRows
{
    public static TableSpec Spec { get; } =
        new()
        {
            Name = "places",
            TitleThai = "ตำแหน่งของ อปท. บนแผนที่",
            Description =
                "One row per LGO. Positions come from the registry less those that cannot be right; an LGO without one stands at the median of the right positions of its district, and one of a district without any has none. The office's own corrections win.",
            IsNew = true,
            PrimaryKey = ["year_be", "dla_code"],
            ForeignKeys = [new(["year_be", "dla_code"], "results", ["year_be", "dla_code"])],
            Columns =
            [
                Columns.Year,
                Columns.LgoCode,
                Degrees("latitude", "ละติจูด", "Latitude, WGS 84", 5, 21),
                Degrees("longitude", "ลองจิจูด", "Longitude, WGS 84", 97, 106),
                new(
                    "precision",
                    ColumnType.Text,
                    "ความแม่นยำ",
                    "office (set by the office), registry (as the LGO reported it), district (median of the LGOs of its district), or none."
                )
                {
                    Required = true,
                    Values = ["office", "registry", "district", "none"],
                },
                new("lgo_name_en", ColumnType.Text, "ชื่อภาษาอังกฤษ", "English name as the office gives it; empty where it gives none."),
                Columns.Notice,
            ],
        };

    public static PublishedTable Build(AnnouncedResults announced, LgoPlaces places) =>
        new(Spec, [.. announced.Lgos.Select(l => Row(announced, l.Lgo.Code, places.PlaceOf(l.Lgo.Code)))]);

    private static IReadOnlyList<string?> Row(AnnouncedResults announced, LgoCode code, LgoPlace place) =>
        [
            announced.Announcement.Year.ToString(),
            code.Digits,
            Text(place.Latitude),
            Text(place.Longitude),
            Name(place.Precision),
            CellText.Text(place.NameEnglish),
            null,
        ];

    private static string Name(PlacePrecision precision) =>
        precision switch
        {
            PlacePrecision.Office => "office",
            PlacePrecision.Registry => "registry",
            PlacePrecision.District => "district",
            _ => "none",
        };

    // Five places are a metre; more would claim what nobody measured.
    private static string? Text(decimal? degrees) => degrees?.ToString("0.#####", CultureInfo.InvariantCulture);

    private static TableColumn Degrees(string name, string thai, string of, int from, int to) =>
        new(name, ColumnType.Number, thai, $"{of}; empty where the position is not known.")
        {
            Unit = "องศา",
            Min = from,
            Max = to,
        };
}
