using LpaFunctions.CommandLine;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Reading.Files;

namespace LpaFunctions.LocalHost.Commands.RuleBooks;

/// <summary>Rule books as files of the command line.</summary>
internal static class RuleBookFiles
{
    public static string Shipped(string year) => Path.Combine(AppContext.BaseDirectory, "Reference", "rulebooks", year + ".json");

    /// <summary>A bare year names the book that ships with the program.</summary>
    public static async Task<RuleBook> OpenAsync(string which, CancellationToken cancellationToken)
    {
        var shipped = Shipped(which);
        var isShipped = which.All(char.IsAsciiDigit) && File.Exists(shipped);
        var file = new FileInfo(isShipped ? shipped : which);
        var text = await ReadAsync(file);
        try
        {
            return RuleBookJson.Parse(text, file.ToString());
        }
        catch (RuleBookException wrong)
        {
            throw new CommandFailedException($"สมุดเกณฑ์ {file} ยังไม่ถูกต้อง โปรดแก้ไขก่อน:\n{wrong.Message}", wrong);
        }
    }

    public static Task<string> ReadAsync(FileInfo file)
    {
        try
        {
            return Task.FromResult(SmallFile.ReadText(file.FullName));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new CommandFailedException(
                $"เปิดไฟล์ {file} ไม่ได้ ตรวจชื่อไฟล์ หรือใช้ปี พ.ศ. ของสมุดที่มีมาให้ เช่น 2568 ({e.Message})",
                e
            );
        }
    }

    public static async Task WriteAsync(FileInfo file, byte[] content, CancellationToken cancellationToken)
    {
        try
        {
            file.Directory?.Create();
            await File.WriteAllBytesAsync(file.FullName, content, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException($"เขียนไฟล์ {file} ไม่ได้ ตรวจโฟลเดอร์ และปิดไฟล์ในโปรแกรมอื่นก่อน ({e.Message})", e);
        }
    }
}
