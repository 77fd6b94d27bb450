using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;
using LpaFunctions.LocalHost.Settings;
using LpaFunctions.Reading.Values;

namespace LpaFunctions.LocalHost.CommandLine;

/// <summary>Options that mean the same in every command. Each call makes a new one, since an option belongs to one command.</summary>
public static class CommonOptions
{
    private const string YearWanted = "ต้องเป็นปี พ.ศ. 4 หลัก เช่น 2568 (a B.E. year of four digits)";
    private const string ProvinceWanted = "ต้องเป็นรหัสจังหวัด 2 หลัก เช่น 40 (a 2-digit province code)";
    private const string LgoWanted = "ต้องเป็นรหัส อปท. 7 หลัก เช่น 3400102 (a 7-digit DLA code)";

    /// <summary>--data DIR: the data folder; ./data unless said, made when missing.</summary>
    public static Option<DirectoryInfo> Data() =>
        new("--data")
        {
            Description = "โฟลเดอร์ข้อมูล สร้างให้ถ้ายังไม่มี (data folder, made when missing)",
            HelpName = "DIR",
            DefaultValueFactory = _ => new DirectoryInfo("data"),
        };

    /// <summary>--year Y: the assessment year, B.E.; null where it may be left out and is.</summary>
    public static Option<AssessmentYear?> Year(bool required = true) =>
        new("--year")
        {
            Description = "ปีที่ประเมิน พ.ศ. เช่น 2568 (assessment year, B.E.)",
            HelpName = "YYYY",
            Required = required,
            CustomParser = result => Parse<AssessmentYear>(result, YearWanted),
        };

    /// <summary>--province P: the 2-digit code; null where it may be left out and is.</summary>
    public static Option<ProvinceCode?> Province(bool required = true) =>
        new("--province")
        {
            Description = "รหัสจังหวัด 2 หลัก เช่น 40 คือขอนแก่น (2-digit province code)",
            HelpName = "PP",
            Required = required,
            CustomParser = result => Parse<ProvinceCode>(result, ProvinceWanted),
        };

    /// <summary>--lgo CODE: the 7-digit DLA code; null where it may be left out and is.</summary>
    public static Option<LgoCode?> Lgo(bool required = true) =>
        new("--lgo")
        {
            Description = "รหัส อปท. 7 หลัก เช่น 3400102 (7-digit DLA code)",
            HelpName = "CODE",
            Required = required,
            CustomParser = result => Parse<LgoCode>(result, LgoWanted),
        };

    /// <summary>--storage embedded|azure: where evidence, records and queues lie.</summary>
    public static Option<string> Storage()
    {
        var storage = new Option<string>("--storage")
        {
            Description =
                "ที่เก็บข้อมูล: embedded คือโฟลเดอร์ของเครื่องนี้ azure คือ Storage กับ Cosmos DB ตามค่าที่ตั้งไว้ (where data lies)",
            HelpName = "embedded|azure",
            DefaultValueFactory = _ => EmbeddedHostOptions.EmbeddedStorage,
        };
        storage.AcceptOnlyFromAmong(EmbeddedHostOptions.EmbeddedStorage, EmbeddedHostOptions.AzureStorage);
        return storage;
    }

    /// <summary>--port PORT: the HTTP port of this machine.</summary>
    public static Option<int> Port() => Number("--port", "PORT", 7071, 1, 65535, "พอร์ต HTTP ของเครื่องนี้ (HTTP port on this machine)");

    /// <summary>A whole number between two bounds, both allowed.</summary>
    public static Option<int> Number(string name, string helpName, int usual, int low, int high, string description) =>
        new(name)
        {
            Description = description,
            HelpName = helpName,
            DefaultValueFactory = _ => usual,
            CustomParser = result =>
                Parse<int>(
                    result,
                    $"ต้องเป็นจำนวนเต็มตั้งแต่ {low} ถึง {high} (a whole number from {low} to {high})",
                    name,
                    n => n >= low && n <= high
                ) ?? usual,
        };

    /// <summary>An address on the web.</summary>
    public static Option<Uri?> Address(string name, string description, bool required = false) =>
        new(name)
        {
            Description = description,
            HelpName = "URL",
            Required = required,
            CustomParser = result =>
            {
                var text = Text(result);
                if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
                {
                    return address;
                }

                result.AddError($"{name} \"{text}\" ต้องเป็นที่อยู่เว็บ เช่น https://data.example.go.th (an http or https address)");
                return null;
            },
        };

    private static T? Parse<T>(ArgumentResult result, string wanted, string? name = null, Func<T, bool>? fits = null)
        where T : struct, IParsable<T>
    {
        var text = Text(result);
        if (T.TryParse(ThaiNumbers.WithArabicDigits(text), CultureInfo.InvariantCulture, out var value) && fits?.Invoke(value) != false)
        {
            return value;
        }

        result.AddError($"{(name is null ? "" : name + " ")}\"{text}\" {wanted}");
        return null;
    }

    private static string Text(ArgumentResult result) => result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
}
