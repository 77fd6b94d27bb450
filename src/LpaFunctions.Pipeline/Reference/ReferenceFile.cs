namespace LpaFunctions.Pipeline.Reference;

/// <summary>A file of reference data: the office's copy in config/ where there is one, else the shipped one; read again when it changed.</summary>
internal sealed class ReferenceFile<T>(string shipped, string edited, Func<string, string, T> parse)
    where T : class
{
    private readonly Lock _gate = new();
    private (string Path, DateTime Changed, long Length) _stamp;
    private T? _value;
    private ReferenceDataException? _problem;

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
                var stamp = (file.FullName, file.LastWriteTimeUtc, file.Length);
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
        (_value, _problem) = (null, null);
        try
        {
            _value = parse(File.ReadAllText(path), path);
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException or System.Text.Json.JsonException)
        {
            _problem = new ReferenceDataException($"ไฟล์ {path} ยังใช้ไม่ได้: {wrong.Message} โปรดแก้ไขไฟล์แล้วบันทึกใหม่ งานที่รออยู่จะทำต่อเองโดยไม่ต้องนำเข้าหลักฐานซ้ำ", wrong);
        }
    }
}
