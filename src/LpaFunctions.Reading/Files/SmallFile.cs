using System.Text;

namespace LpaFunctions.Reading.Files;

/// <summary>A file of settings or of rules that is read whole: up to what such a file can want, counted while it is read.</summary>
public static class SmallFile
{
    /// <summary>A rule book, a registry, the parameters of a letter: the largest that ship have 1 MB.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    /// <exception cref="InvalidDataException">The file is larger; the message says so in Thai.</exception>
    public static string ReadText(string path, int maxBytes = MaxBytes)
    {
        using var file = File.OpenRead(path);
        using var content = new MemoryStream();
        var buffer = new byte[81_920];
        int count;
        while ((count = file.Read(buffer)) > 0)
        {
            content.Write(buffer, 0, count);
            if (content.Length > maxBytes)
            {
                throw new InvalidDataException($"ไฟล์ {Path.GetFileName(path)} ใหญ่เกิน {maxBytes / (1024 * 1024)} MB ตรวจว่าเลือกไฟล์ถูก");
            }
        }

        content.Position = 0;
        using var text = new StreamReader(content, Encoding.UTF8);
        return text.ReadToEnd();
    }
}
