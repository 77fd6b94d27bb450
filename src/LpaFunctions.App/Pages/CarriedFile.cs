using LpaFunctions.Pipeline.Importing.Files;
using LpaFunctions.Site.Markup;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Pages;

/// <summary>
/// A file that a form brings: chosen by the person, or carried along in the page since the preview, so that what is taken is what was
/// looked at and nothing waits on the server.
/// </summary>
internal sealed record CarriedFile(string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>In base64 it has to fit into one field of a form, of which hosts take 4 MB.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    /// <param name="wanted">What to choose, in Thai, for who chose nothing.</param>
    /// <exception cref="ImportException">No file, one that is too large, or a page that was tampered with.</exception>
    public static async Task<CarriedFile> ReadAsync(IFormCollection form, string wanted, CancellationToken cancellationToken)
    {
        if (form.Files.GetFile("file") is not { Length: > 0 } file)
        {
            return Carried(form, wanted);
        }

        var name = Path.GetFileName(file.FileName);
        if (file.Length > MaxBytes)
        {
            throw new ImportException($"{name} ใหญ่เกิน {MaxBytes / 1024 / 1024} MB ไฟล์ชนิดนี้เล็กกว่านั้นมาก ตรวจว่าเลือกไฟล์ถูก");
        }

        var content = new MemoryStream();
        await file.CopyToAsync(content, cancellationToken);
        return new CarriedFile(name, content.ToArray());
    }

    /// <summary>The hidden fields that carry it along.</summary>
    public HtmlText Hidden()
    {
        var page = new HtmlPage();
        page.Write($"<input type=\"hidden\" name=\"name\" value=\"{Name}\">");
        return page.Write($"<input type=\"hidden\" name=\"content\" value=\"{Convert.ToBase64String(Content.Span)}\">").ToText();
    }

    private static CarriedFile Carried(IFormCollection form, string wanted)
    {
        var (name, text) = (FormFields.Text(form, "name"), FormFields.Text(form, "content"));
        var content = new byte[text.Length];
        if (name.Length == 0 || text.Length == 0 || !Convert.TryFromBase64String(text, content, out var length))
        {
            throw new ImportException($"ยังไม่ได้เลือกไฟล์ โปรดเลือก{wanted} แล้วกดตรวจ");
        }

        return new CarriedFile(name, content.AsMemory(0, length));
    }
}
