using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.Pipeline.Failures;

/// <summary>The poison that waits for the operator: container scores, partition "poison", one record a message text.</summary>
public sealed class PoisonRecords(RecordStore records)
{
    private const string Partition = "poison";

    public Task<Stored<PoisonRecord>> GetAsync(string queue, string body, CancellationToken cancellationToken) =>
        records.GetAsync<PoisonRecord>(Key(queue, body), cancellationToken);

    public Task PutAsync(PoisonRecord poison, string ifMatch, CancellationToken cancellationToken) =>
        records.PutAsync(Key(poison.Queue, poison.Body), poison, ifMatch, cancellationToken);

    public Task DeleteAsync(PoisonRecord poison, CancellationToken cancellationToken) =>
        records.DeleteAsync(Key(poison.Queue, poison.Body), ifMatch: null, cancellationToken);

    public IAsyncEnumerable<PoisonRecord> ListAsync(CancellationToken cancellationToken) =>
        records.ListAsync<PoisonRecord>(LgoRecords.Scores, Partition, "", cancellationToken);

    private static DocumentKey Key(string queue, string body) => new(LgoRecords.Scores, Partition, $"{queue}:{Hashes.Short(body)}");
}
