using System.Runtime.CompilerServices;
using LpaFunctions.Core.Bundles;
using LpaFunctions.Embedded.Folders;
using LpaFunctions.Pipeline.Publishing.Bundles;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.Embedded.Publishing;

/// <summary>Published files in a folder of this machine, served as they lie there. An ETag is the hash of the content.</summary>
public sealed class FolderBundleStore(SafeFolder folder) : IBundleStore
{
    public async Task PutNewAsync(string path, ReadOnlyMemory<byte> content, string mediaType, CancellationToken cancellationToken)
    {
        if (await IsThereAsync(path, content, cancellationToken))
        {
            return;
        }

        try
        {
            await folder.WriteAsync(
                path,
                replace: false,
                stream => stream.WriteAsync(content, cancellationToken).AsTask(),
                cancellationToken
            );
        }
        catch (IOException) when (folder.Find(path) is not null)
        {
            await IsThereAsync(path, content, cancellationToken); // Somebody else was faster: the same bytes will do.
        }
    }

    public async Task<string> PutPointerAsync(
        string path,
        ReadOnlyMemory<byte> content,
        string mediaType,
        string? ifMatch,
        CancellationToken cancellationToken
    )
    {
        // Paths are either compared by all who write them or by none: who compares nothing need not wait for the others.
        using var held = ifMatch is null ? null : await folder.LockAsync(cancellationToken);
        if (ifMatch is not null && ifMatch != ((await GetAsync(path, cancellationToken))?.ETag ?? ""))
        {
            throw new ConflictException($"{path} was written by somebody else.");
        }

        await folder.WriteAsync(path, replace: true, stream => stream.WriteAsync(content, cancellationToken).AsTask(), cancellationToken);
        return Hashes.Sha256(content.Span);
    }

    public async Task<BundleFile?> GetAsync(string path, CancellationToken cancellationToken)
    {
        if (folder.Find(path) is not { } file)
        {
            return null;
        }

        var content = await File.ReadAllBytesAsync(file, cancellationToken);
        return new BundleFile(folder.Normalise(path), content, MediaTypes.ForPath(path), Hashes.Sha256(content))
        {
            Changed = new DateTimeOffset(File.GetLastWriteTimeUtc(file), TimeSpan.Zero),
        };
    }

    public Task RemoveAsync(string path, CancellationToken cancellationToken)
    {
        if (folder.Find(path) is { } file)
        {
            File.Delete(file);
        }

        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<string> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var (path, _) in folder.List(prefix))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return path;
        }
    }

    /// <exception cref="ConflictException">Other bytes are there.</exception>
    private async Task<bool> IsThereAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (await GetAsync(path, cancellationToken) is not { } there)
        {
            return false;
        }

        return there.Content.Span.SequenceEqual(content.Span)
            ? true
            : throw new ConflictException($"{path} is published and holds other bytes.");
    }
}
