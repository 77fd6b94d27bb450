namespace LpaFunctions.Embedded.Folders;

/// <summary>The files that a folder's writers have begun: what a killed process left of them is removed, whoever it was.</summary>
internal sealed class HalfWritten(string own, TimeProvider clock)
{
    /// <summary>Name of the file by which writers hold each other off.</summary>
    public const string Lock = "lock";

    /// <summary>A file is held from a moment after its making to a moment before it is moved.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private long? _last;

    /// <summary>Looks once a minute at most.</summary>
    public void Remove()
    {
        if (_last is { } last && clock.GetElapsedTime(last) < Pause)
        {
            return;
        }

        // Two at once look twice.
        _last = clock.GetTimestamp();
        var now = clock.GetUtcNow();
        foreach (var file in Directory.EnumerateFiles(own).Where(f => Path.GetFileName(f) != Lock))
        {
            if (now.UtcDateTime - File.GetLastWriteTimeUtc(file) > Moment && !IsHeld(file))
            {
                File.Delete(file);
            }
        }
    }

    private static bool IsHeld(string file)
    {
        try
        {
            using var held = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}
