using LpaFunctions.Core.Lgos;
using LpaFunctions.Pipeline.Importing;
using LpaFunctions.Pipeline.Importing.Files;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Pages.Province;

/// <summary>What the person settled about rows of an import that were not certain.</summary>
internal static class SettledRows
{
    /// <exception cref="ImportException">A code is none of seven digits.</exception>
    public static ImportMap Read(IFormCollection form)
    {
        var map = new ImportMap();
        var (districts, types, names, codes) = (form["row-district"], form["row-type"], form["row-name"], form["row-code"]);
        for (var i = 0; i < codes.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(codes[i]))
            {
                continue;
            }

            if (!LgoCode.TryParse(codes[i], null, out var code) || names.ElementAtOrDefault(i) is not { Length: > 0 } name)
            {
                throw new ImportException($"รหัส อปท. \"{codes[i]}\" ต้องเป็นตัวเลข 7 หลัก เช่น 3400102 แก้แล้วกดตรวจอีกครั้ง");
            }

            map.Settle(Given(districts.ElementAtOrDefault(i)), Given(types.ElementAtOrDefault(i)), name, code);
        }

        return map;
    }

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
