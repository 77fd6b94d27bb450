using LpaFunctions.Site.Frame;

namespace LpaFunctions.LocalHost.Commands.Publishing;

/// <summary>A folder that pages are written to. What stands there with the same bytes is left as it is, so that its time says when it changed.</summary>
internal sealed class FolderOfPages(DirectoryInfo folder)
{
    private readonly HashSet<string> _made = new(StringComparer.Ordinal);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    public ValueTask WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _written.Add(path);
        var file = Path.Combine(folder.FullName, path);
        var parent = Path.GetDirectoryName(file)!;
        if (_made.Add(parent))
        {
            Directory.CreateDirectory(parent);
        }

        if (!IsThere(file, content.Span))
        {
            File.WriteAllBytes(file, content.Span);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Takes away pages of an earlier run whose LGO or province is no longer there.</summary>
    public void RemoveVanished()
    {
        foreach (var file in Directory.EnumerateFiles(folder.FullName, "index.html", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(folder.FullName, file).Replace(Path.DirectorySeparatorChar, '/');
            if (OwnPages.MayVanish(path) && !_written.Contains(path) && OwnPages.IsMadeHere(File.ReadAllBytes(file)))
            {
                File.Delete(file);
            }
        }
    }

    private static bool IsThere(string file, ReadOnlySpan<byte> content)
    {
        var there = new FileInfo(file);
        return there.Exists && there.Length == content.Length && File.ReadAllBytes(file).AsSpan().SequenceEqual(content);
    }
}
