using LpaFunctions.Embedded.Records;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Testing;
using LpaFunctions.Testing.Contracts;

namespace LpaFunctions.Embedded.Tests.Records;

public sealed class SqliteScoreStoreTests : ScoreStoreContract, IDisposable
{
    private readonly EmbeddedData _embedded = new();

    protected override Task<IScoreStore> CreateAsync() => Task.FromResult<IScoreStore>(new SqliteScoreStore(_embedded.State));

    public void Dispose() => _embedded.Dispose();
}
