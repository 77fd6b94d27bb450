using LpaFunctions.Pipeline.Scoring;
using LpaFunctions.Testing.Contracts;

namespace LpaFunctions.Pipeline.Tests.Scoring;

public sealed class SqliteScoreStoreTests : ScoreStoreContract, IDisposable
{
    private readonly Embedded _embedded = new();

    protected override Task<IScoreStore> CreateAsync() => Task.FromResult<IScoreStore>(new SqliteScoreStore(_embedded.State));

    public void Dispose() => _embedded.Dispose();
}
