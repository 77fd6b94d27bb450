using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Publishing.Bundles;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Testing.Contracts;
using LpaFunctions.Testing.Emulators;

namespace LpaFunctions.Azure.Tests;

public sealed class BlobEvidenceStoreContractTests(AzureEmulators emulators) : EvidenceStoreContract
{
    protected override async Task<IEvidenceStore> CreateAsync() => await EmulatedAzure.EvidenceAsync(emulators, TimeProvider.System);
}

public sealed class BlobBundleStoreContractTests(AzureEmulators emulators) : BundleStoreContract
{
    protected override async Task<IBundleStore> CreateAsync() => await EmulatedAzure.BundlesAsync(emulators);
}

public sealed class StorageWorkQueueContractTests(AzureEmulators emulators) : WorkQueueContract
{
    protected override Task<IWorkQueue> CreateAsync() => Task.FromResult<IWorkQueue>(EmulatedAzure.Queue(emulators));
}

public sealed class CosmosScoreStoreContractTests(AzureEmulators emulators) : ScoreStoreContract
{
    protected override async Task<IScoreStore> CreateAsync() => await EmulatedAzure.ScoresAsync(emulators);
}
