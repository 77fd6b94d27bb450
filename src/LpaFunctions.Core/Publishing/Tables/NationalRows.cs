using LpaFunctions.Core.Publishing.Cells;

namespace LpaFunctions.Core.Publishing.Tables;

/// <summary>Table "national" of a year: one row per province whose results are announced, and one for all of them together.</summary>
public static class NationalRows
{
    public static TableSpec Spec { get; } =
        new()
        {
            Name = "national",
            TitleThai = "สรุปทุกจังหวัดที่ประกาศผลแล้ว",
            Description =
                "One row per province whose results of the year are announced, by code, then one row (province_code 00) over all their LGOs. Provinces that have not announced are not here.",
            PrimaryKey = ["year_be", "province_code"],
            Columns =
            [
                Columns.Year,
                new("province_code", ColumnType.Text, "รหัสจังหวัด", "Province as in ISO 3166-2:TH; 00 for all announced provinces.")
                {
                    Required = true,
                    Pattern = "[0-9]{2}",
                },
                new("province", ColumnType.Text, "จังหวัด", "Name of the province.") { Required = true },
                new("version", ColumnType.Integer, "รุ่น", "Version of the bundle that the row sums up; empty in the row of all.")
                {
                    Min = 1,
                },
                new("announced", ColumnType.Text, "วันที่ประกาศ", "Date of the announcement, C.E.; empty in the row of all.")
                {
                    Pattern = "[0-9]{4}-[0-9]{2}-[0-9]{2}",
                },
                Columns.Count("lgos", "จำนวน อปท.", "LGOs.") with
                {
                    Required = true,
                },
                Columns.Count("lgos_with_total", "อปท. ที่มีผล", "LGOs with a total percentage.") with
                {
                    Required = true,
                },
                new("sum_percent", ColumnType.Number, "ผลรวมร้อยละ", "Exact sum of the rounded total percentages.")
                {
                    Unit = "ร้อยละ",
                    Min = 0,
                },
                Columns.Percent("mean_percent", "เฉลี่ย", "Mean of the rounded total percentages of the LGOs"),
                new("target_met", ColumnType.YesNo, "ค่าเฉลี่ยถึงเป้าหมาย", "Whether the rounded mean reaches the target of the year."),
                Columns.Count("passed", "อปท. ที่ผ่าน", "LGOs that pass by the rule of the year."),
                Columns.Count("hpa_lgos", "อปท. ที่มีผล HPA", "LGOs with an HPA percentage."),
                new("hpa_sum_percent", ColumnType.Number, "ผลรวมร้อยละ HPA", "Exact sum of the rounded HPA percentages.")
                {
                    Unit = "ร้อยละ",
                    Min = 0,
                },
                Columns.Percent("hpa_mean_percent", "เฉลี่ย HPA", "Mean of the rounded HPA percentages"),
                Columns.Notice,
                new("path", ColumnType.Text, "ที่อยู่ชุดข้อมูล", "Folder of the bundle, from this file; empty in the row of all."),
            ],
        };
}
