using LpaFunctions.Core.Lgos;
using LpaFunctions.Pipeline.Importing;
using LpaFunctions.Pipeline.Importing.Files;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Pages.Province;

/// <summary>
/// A results table that a form brings: chosen by the person, or carried along in the page since the preview, so that what is taken is what was
/// looked at and nothing waits on the server.
/// </summary>
internal sealed record ImportUpload(string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>In base64 it has to fit into one field of a form, of which hosts take 4 MB. A province's table has less than 0.1 MB.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    /// <exception cref="ImportException">No file, one that is too large, or a page that was tampered with.</exception>
    public static async Task<ImportUpload> ReadAsync(IFormCollection form, CancellationToken cancellationToken)
    {
        if (form.Files.GetFile("file") is not { Length: > 0 } file)
        {
            return Carried(form);
        }

        if (file.Length > MaxBytes)
        {
            throw new ImportException(
                $"{Path.GetFileName(file.FileName)} ใหญ่เกิน {MaxBytes / 1024 / 1024} MB ตารางผลของจังหวัดหนึ่งเล็กกว่านั้นมาก ตรวจว่าเลือกไฟล์ถูก"
            );
        }

        var content = new MemoryStream();
        await file.CopyToAsync(content, cancellationToken);
        return new ImportUpload(Path.GetFileName(file.FileName), content.ToArray());
    }

    public string Base64 => Convert.ToBase64String(Content.Span);

    /// <summary>What the person settled about rows that were not certain.</summary>
    /// <exception cref="ImportException">A code is none of seven digits.</exception>
    public static ImportMap Settled(IFormCollection form)
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

    private static ImportUpload Carried(IFormCollection form)
    {
        var (name, text) = (FormFields.Text(form, "name"), FormFields.Text(form, "content"));
        var content = new byte[text.Length];
        if (name.Length == 0 || text.Length == 0 || !Convert.TryFromBase64String(text, content, out var length))
        {
            throw new ImportException("ยังไม่ได้เลือกไฟล์ โปรดเลือกตารางผล (.xlsx หรือ .csv) แล้วกดตรวจ");
        }

        return new ImportUpload(name, content.AsMemory(0, length));
    }

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
