using LpaFunctions.Embedded.Folders;
using LpaFunctions.Embedded.Publishing;
using LpaFunctions.Pipeline.Publishing.Bundles;
using LpaFunctions.Testing;
using LpaFunctions.Testing.Contracts;

namespace LpaFunctions.Embedded.Tests.Publishing;

public sealed class FolderBundleStoreTests : BundleStoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    protected override Task<IBundleStore> CreateAsync() =>
        Task.FromResult<IBundleStore>(new FolderBundleStore(new SafeFolder(_folder["open-data"], TimeProvider.System)));

    public void Dispose() => _folder.Dispose();
}
