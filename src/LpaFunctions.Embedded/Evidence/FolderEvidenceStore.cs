using System.Globalization;
using System.Runtime.CompilerServices;
using LpaFunctions.Embedded.Folders;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Evidence.Uploads;

namespace LpaFunctions.Embedded.Evidence;

/// <summary>
/// Evidence in a folder of this machine. A version is length and time of the last change, so a file that is still being copied has
/// another version every time one looks: the host waits until it stays the same.
/// </summary>
public sealed class FolderEvidenceStore(SafeFolder folder, UploadTickets tickets) : IEvidenceStore
{
    // A share answers in milliseconds or it is away; while it is, at most so many threads wait for it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private const int MostUnanswered = 4;
    private readonly Unanswered _share = new(Patience, MostUnanswered, IsOnAShare(folder.Root));

    public async IAsyncEnumerable<EvidenceFile> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var (path, file) in folder.List(prefix))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (file.Exists)
            {
                yield return Describe(path, file);
            }
        }
    }

    public Task<EvidenceContent?> OpenAsync(string path, CancellationToken cancellationToken) =>
        _share.AskAsync(() => Open(path), cancellationToken);

    private EvidenceContent? Open(string path)
    {
        if (folder.Find(path) is not { } file)
        {
            return null;
        }

        try
        {
            // FileShare.Delete: an officer may replace or remove the file while it is read.
            var stream = new SharedFileStream(file, FileShare.ReadWrite | FileShare.Delete, _share);
            return new EvidenceContent(Describe(folder.Normalise(path), new FileInfo(file)), stream);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public Task<EvidenceFile?> FindAsync(string path, CancellationToken cancellationToken) =>
        _share.AskAsync(() => FindFile(path), cancellationToken);

    private EvidenceFile? FindFile(string path) =>
        folder.Find(path) is { } file && new FileInfo(file) is { Exists: true } info ? Describe(folder.Normalise(path), info) : null;

    public async Task<Stream?> OpenRangeAsync(EvidenceFile file, ByteRange range, CancellationToken cancellationToken)
    {
        if (await OpenAsync(file.Path, cancellationToken) is not { } content)
        {
            return null;
        }

        if (content.File.Version != file.Version)
        {
            await content.DisposeAsync();
            return null;
        }

        content.Content.Seek(range.From, SeekOrigin.Begin);
        return new FilePartStream(content.Content, range.Length);
    }

    public Task PutAsync(string path, Stream content, CancellationToken cancellationToken) =>
        folder.WriteAsync(path, replace: true, stream => content.CopyToAsync(stream, cancellationToken), cancellationToken);

    public async Task<bool> PutNewAsync(string path, Stream content, CancellationToken cancellationToken)
    {
        try
        {
            await folder.WriteAsync(path, replace: false, stream => content.CopyToAsync(stream, cancellationToken), cancellationToken);
            return true;
        }
        catch (IOException) when (folder.Find(path) is not null)
        {
            return false;
        }
    }

    public Task DeleteAsync(string path, CancellationToken cancellationToken)
    {
        if (folder.Find(path) is { } file)
        {
            File.Delete(file);
        }

        return Task.CompletedTask;
    }

    public Task<bool> ReplaceAsync(string path, string version, Stream content, CancellationToken cancellationToken) =>
        folder.ReplaceAsync(path, () => IsAt(path, version), stream => content.CopyToAsync(stream, cancellationToken), cancellationToken);

    public async Task<bool> DeleteAsync(string path, string version, CancellationToken cancellationToken)
    {
        using var held = await folder.LockAsync(cancellationToken);
        if (!IsAt(path, version))
        {
            return false;
        }

        await DeleteAsync(path, cancellationToken);
        return true;
    }

    private bool IsAt(string path, string version) =>
        folder.Find(path) is { } file && new FileInfo(file) is { Exists: true } there && Describe(path, there).Version == version;

    public Task<UploadLink> CreateUploadLinkAsync(
        string path,
        DateTimeOffset expiresAt,
        long maxBytes,
        CancellationToken cancellationToken
    ) => Task.FromResult(tickets.CreateLink(folder.Normalise(path), expiresAt, maxBytes));

    private static bool IsOnAShare(string root) => new DriveInfo(root).DriveType == DriveType.Network;

    private static EvidenceFile Describe(string path, FileInfo file) =>
        new(path, file.Length, string.Create(CultureInfo.InvariantCulture, $"{file.Length}-{file.LastWriteTimeUtc.Ticks:x}"))
        {
            // A copy keeps the time at which its original was written.
            Arrived = new DateTimeOffset(
                file.CreationTimeUtc > file.LastWriteTimeUtc ? file.CreationTimeUtc : file.LastWriteTimeUtc,
                TimeSpan.Zero
            ),
        };
}
