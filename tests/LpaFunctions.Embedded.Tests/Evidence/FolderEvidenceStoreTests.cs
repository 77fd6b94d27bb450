using LpaFunctions.Embedded.Evidence;
using LpaFunctions.Embedded.Folders;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Evidence.Uploads;
using LpaFunctions.Testing;
using LpaFunctions.Testing.Contracts;

namespace LpaFunctions.Embedded.Tests.Evidence;

public sealed class FolderEvidenceStoreTests : EvidenceStoreContract, IDisposable
{
    private readonly EmbeddedData _embedded = new();

    private string Folder => _embedded.Options.EvidenceFolder;

    protected override Task<IEvidenceStore> CreateAsync() =>
        Task.FromResult<IEvidenceStore>(
            new FolderEvidenceStore(
                new SafeFolder(Folder, TimeProvider.System),
                new UploadTickets(() => _embedded.State.Secret("links"), _embedded.Options.PublicAddress, TimeProvider.System)
            )
        );

    [Theory]
    [InlineData("../state.db")]
    [InlineData("2568/../../state.db")]
    [InlineData("2568//a.pdf")]
    [InlineData("/etc/passwd")]
    [InlineData("2568/./a.pdf")]
    [InlineData("2568/.lpa/a.pdf")]
    [InlineData("2568/a\0.pdf")]
    [InlineData("")]
    public async Task OpenAsync_PathThatLeadsOut_IsRefused(string path)
    {
        var store = await CreateAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => store.OpenAsync(path, Stop));
        await Assert.ThrowsAsync<ArgumentException>(() => PutAsync(store, path, "x"));
        await Assert.ThrowsAsync<ArgumentException>(() => store.DeleteAsync(path, Stop));
    }

    [Fact]
    public async Task OpenAsync_SymbolicLinks_AreNoEvidence()
    {
        var store = await CreateAsync();
        Directory.CreateDirectory(Path.Combine(Folder, "2568", "3400102", "1.1"));
        var secret = Path.Combine(_embedded.Options.DataFolder, "secret");
        Directory.CreateDirectory(secret);
        await File.WriteAllTextAsync(Path.Combine(secret, "a.pdf"), "secret", Stop);
        File.CreateSymbolicLink(Path.Combine(Folder, "2568", "3400102", "1.1", "link.pdf"), Path.Combine(secret, "a.pdf"));

        Directory.CreateSymbolicLink(Path.Combine(Folder, "2568", "3400102", "1.2"), secret);

        Assert.Empty(await store.ListAsync("", Stop).ToListAsync(Stop));
        Assert.Null(await store.OpenAsync("2568/3400102/1.1/link.pdf", Stop));
        Assert.Null(await store.OpenAsync("2568/3400102/1.2/a.pdf", Stop));
        await Assert.ThrowsAsync<IOException>(() => PutAsync(store, "2568/3400102/1.2/b.pdf", "x"));
        Assert.False(File.Exists(Path.Combine(secret, "b.pdf")));
    }

    [Fact]
    public async Task ListAsync_MarksInTheOtherOrder_GivesTheOneSpellingAndOpensIt()
    {
        var store = await CreateAsync();
        // U+0E48 before U+0E38: looks like "กุ่ง", sorted the other way round on disk.
        Directory.CreateDirectory(Path.Combine(Folder, "2568", "3400102", "1.1"));

        await File.WriteAllTextAsync(Path.Combine(Folder, "2568", "3400102", "1.1", "ก\u0E48\u0E38ง.pdf"), "x", Stop);

        var file = Assert.Single(await store.ListAsync("2568/", Stop).ToListAsync(Stop));
        Assert.Equal("2568/3400102/1.1/ก\u0E38\u0E48ง.pdf", file.Path);

        await using var content = await store.OpenAsync(file.Path, Stop);

        Assert.Equal(file, content!.File);

        await PutAsync(store, file.Path, "newer");

        Assert.Equal(5, Assert.Single(await store.ListAsync("", Stop).ToListAsync(Stop)).Bytes);
    }

    [Fact]
    public async Task ListAsync_FileThatGrows_ChangesItsVersion()
    {
        var store = await CreateAsync();
        Directory.CreateDirectory(Path.Combine(Folder, "2568", "3400102", "1.1"));
        await using var copy = new FileStream(
            Path.Combine(Folder, "2568", "3400102", "1.1", "a.pdf"),
            FileMode.Create,
            FileAccess.Write,
            FileShare.Read,
            1
        );
        var versions = new HashSet<string>();

        for (var i = 0; i < 3; i++)
        {
            copy.WriteByte(1);
            await copy.FlushAsync(Stop);
            Assert.True(versions.Add(Assert.Single(await store.ListAsync("", Stop).ToListAsync(Stop)).Version));
        }
    }

    [Fact]
    public async Task PutAsync_ContentThatBreaksOff_LeavesTheOldFile()
    {
        var store = await CreateAsync();

        await PutAsync(store, "2568/3400102/1.1/a.pdf", "whole");

        await Assert.ThrowsAsync<IOException>(() => store.PutAsync("2568/3400102/1.1/a.pdf", new BreakingStream(), Stop));

        await using var content = await store.OpenAsync("2568/3400102/1.1/a.pdf", Stop);

        Assert.Equal("whole", await new StreamReader(content!.Content).ReadToEndAsync(Stop));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(Folder, ".lpa")));
    }

    public void Dispose() => _embedded.Dispose();

    private sealed class BreakingStream : MemoryStream
    {
        private int _reads;

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            destination.WriteByte((byte)_reads++);
            throw new IOException("The line broke.");
        }
    }
}
