using LpaFunctions.Pipeline.Records;
using LpaFunctions.Reading.Files;

namespace LpaFunctions.Pipeline.Reference;

/// <summary>A file of reference data: the office's copy in config/ where there is one, else the shipped one; read again when it changed.</summary>
/// <param name="standing">Asked whenever the file was read: the value that stands in its place because it may not change any more, and why the file is refused; null where the file counts.</param>
internal sealed class ReferenceFile<T>(
    string shipped,
    string edited,
    Func<string, string, T> parse,
    Func<T?, (T Value, string? Refusal)?>? standing = null
)
    where T : class
{
    private readonly Lock _gate = new();
    private Stamp _stamp;
    private T? _value;
    private ReferenceDataException? _problem;
    private string? _refusal;

    /// <summary>SHA-256 of the text that was read last, lower-case hex; "" before the first.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Why the file that lies there is not used, in Thai; null where it is.</summary>
    public string? Refusal
    {
        get
        {
            _ = Current;
            lock (_gate)
            {
                return _refusal;
            }
        }
    }

    /// <summary>Null where neither file is there.</summary>
    /// <exception cref="ReferenceDataException">The file that counts cannot be used. The other one never takes its place in silence.</exception>
    public T? Current
    {
        get
        {
            var file = new FileInfo(edited) is { Exists: true } own ? own : new FileInfo(shipped);
            if (!file.Exists)
            {
                return null;
            }

            lock (_gate)
            {
                var stamp = new Stamp(file.FullName, file.LastWriteTimeUtc, file.Length);
                if (stamp != _stamp)
                {
                    Load(file.FullName);
                    _stamp = stamp;
                }

                return _problem is null ? _value : throw new ReferenceDataException(_problem.Message, _problem);
            }
        }
    }

    private void Load(string path)
    {
        (_value, _problem, _refusal) = (null, null, null);
        try
        {
            var text = SmallFile.ReadText(path);
            Hash = Hashes.Sha256(text);
            _value = parse(text, path);
        }
        catch (Exception wrong)
            when (wrong is FormatException or ArgumentException or System.Text.Json.JsonException or InvalidDataException)
        {
            _problem = new ReferenceDataException(
                $"ไฟล์ {path} ยังใช้ไม่ได้: {wrong.Message} โปรดแก้ไขไฟล์แล้วบันทึกใหม่ งานที่รออยู่จะทำต่อเองโดยไม่ต้องนำเข้าหลักฐานซ้ำ ถ้าระบบเลิกลองไปแล้ว (ดูด้วย lpa poison) ให้สั่ง lpa replay",
                wrong
            );
        }

        if (standing?.Invoke(_value) is { } fixedOne)
        {
            (_value, _refusal, _problem) = (fixedOne.Value, _problem?.Message ?? fixedOne.Refusal, null);
        }
    }

    private readonly record struct Stamp(string Path, DateTime Changed, long Length);
}
