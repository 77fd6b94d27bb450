using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.LocalHost.Http;

/// <summary>The keys of the HTTP functions: one for level Function, one for level Admin, which opens everything. Kept in the data folder, readable by its owner only.</summary>
public sealed record FunctionKeys(string Default, string Master)
{
    public const string FileName = "keys.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Reads the keys, or makes them.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static FunctionKeys Open(string dataFolder)
    {
        var path = Path.Combine(dataFolder, FileName);
        if (!File.Exists(path))
        {
            Write(path, new FunctionKeys(NewKey(), NewKey()));
        }

        try
        {
            return
                JsonSerializer.Deserialize<FunctionKeys>(File.ReadAllText(path), Json)
                    is { Default.Length: >= 20, Master.Length: >= 20 } keys
                ? keys
                : throw new InvalidDataException(
                    $"{path}: สองกุญแจต้องยาวอย่างน้อย 20 ตัวอักษร ลบไฟล์นี้เพื่อให้ระบบสร้างกุญแจใหม่ (two keys of at least 20 characters are expected)"
                );
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path}: ไฟล์กุญแจเสีย ลบไฟล์นี้เพื่อให้ระบบสร้างกุญแจใหม่ (the key file is damaged)", e);
        }
    }

    /// <summary>Whether a given key opens a function of a level. Takes the same time whatever the key is.</summary>
    public bool Opens(AuthorizationLevel level, string? given) =>
        level switch
        {
            AuthorizationLevel.Anonymous => true,
            AuthorizationLevel.Admin or AuthorizationLevel.System => Same(given, Master),
            _ => Same(given, Default) | Same(given, Master),
        };

    private static bool Same(string? given, string key) =>
        CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(given ?? "")),
            SHA256.HashData(Encoding.UTF8.GetBytes(key))
        );

    private static string NewKey() => RandomNumberGenerator.GetHexString(40, lowercase: true);

    private static void Write(string path, FunctionKeys keys)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, options);
        JsonSerializer.Serialize(file, keys, Json);
    }
}
