using System.CommandLine;
using System.CommandLine.Parsing;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;

namespace LpaFunctions.LocalHost.CommandLine;

/// <summary>Options that mean the same in every command. Each call makes a new one, since an option belongs to one command.</summary>
public static class CommonOptions
{
    private const string YearWanted = "ต้องเป็นปี พ.ศ. 4 หลัก เช่น 2568 (a B.E. year of four digits)";
    private const string ProvinceWanted = "ต้องเป็นรหัสจังหวัด 2 หลัก เช่น 40 (a 2-digit province code)";
    private const string LgoWanted = "ต้องเป็นรหัส อปท. 7 หลัก เช่น 3400102 (a 7-digit DLA code)";

    /// <summary>--data DIR: the data folder; ./data unless said, made when missing by <see cref="CommandServices"/>.</summary>
    public static Option<DirectoryInfo> Data() => new("--data")
    {
        Description = "โฟลเดอร์ข้อมูล สร้างให้ถ้ายังไม่มี (data folder, made when missing)",
        HelpName = "DIR",
        DefaultValueFactory = _ => new DirectoryInfo("data"),
    };

    /// <summary>--year Y: the assessment year, B.E.; null where it may be left out and is.</summary>
    public static Option<AssessmentYear?> Year(bool required = true) => new("--year")
    {
        Description = "ปีที่ประเมิน พ.ศ. เช่น 2568 (assessment year, B.E.)",
        HelpName = "YYYY",
        Required = required,
        CustomParser = result => Parse<AssessmentYear>(result, YearWanted),
    };

    /// <summary>--province P: the 2-digit code; null where it may be left out and is.</summary>
    public static Option<ProvinceCode?> Province(bool required = true) => new("--province")
    {
        Description = "รหัสจังหวัด 2 หลัก เช่น 40 คือขอนแก่น (2-digit province code)",
        HelpName = "PP",
        Required = required,
        CustomParser = result => Parse<ProvinceCode>(result, ProvinceWanted),
    };

    /// <summary>--lgo CODE: the 7-digit DLA code; null where it may be left out and is.</summary>
    public static Option<LgoCode?> Lgo(bool required = true) => new("--lgo")
    {
        Description = "รหัส อปท. 7 หลัก เช่น 3400102 (7-digit DLA code)",
        HelpName = "CODE",
        Required = required,
        CustomParser = result => Parse<LgoCode>(result, LgoWanted),
    };

    private static T? Parse<T>(ArgumentResult result, string wanted) where T : struct, IParsable<T>
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (T.TryParse(text, null, out var value))
        {
            return value;
        }
        result.AddError($"\"{text}\" {wanted}");
        return null;
    }
}
