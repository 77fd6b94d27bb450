using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.Pipeline.Failures;

/// <summary>
/// The poison that waits for the operator: container scores, partition "poison", one record a message text. What an operator dropped lies in the
/// partition "poison-dropped", one record each time that it was given up.
/// </summary>
public sealed class PoisonRecords(RecordStore records)
{
    private const string Partition = "poison";
    private const string DroppedPartition = "poison-dropped";

    public Task<Stored<PoisonRecord>> GetAsync(string queue, string body, CancellationToken cancellationToken) =>
        records.GetAsync<PoisonRecord>(Key(queue, body), cancellationToken);

    public Task PutAsync(PoisonRecord poison, string ifMatch, CancellationToken cancellationToken) =>
        records.PutAsync(Key(poison.Queue, poison.Body), poison, ifMatch, cancellationToken);

    public Task DeleteAsync(PoisonRecord poison, CancellationToken cancellationToken) =>
        records.DeleteAsync(Key(poison.Queue, poison.Body), ifMatch: null, cancellationToken);

    public IAsyncEnumerable<PoisonRecord> ListAsync(CancellationToken cancellationToken) =>
        records.ListAsync<PoisonRecord>(LgoRecords.Scores, Partition, "", cancellationToken);

    /// <summary>Keeps that a message was dropped; written again it stays as it was.</summary>
    public async Task KeepAsync(DroppedPoison dropped, CancellationToken cancellationToken)
    {
        var key = DroppedKey(dropped);
        var before = await records.GetAsync<DroppedPoison>(key, cancellationToken);
        if (before.Value is null)
        {
            await records.PutAsync(key, dropped, before.ETag, cancellationToken);
        }
    }

    public IAsyncEnumerable<DroppedPoison> ListDroppedAsync(CancellationToken cancellationToken) =>
        records.ListAsync<DroppedPoison>(LgoRecords.Scores, DroppedPartition, "", cancellationToken);

    public Task DeleteAsync(DroppedPoison dropped, CancellationToken cancellationToken) =>
        records.DeleteAsync(DroppedKey(dropped), ifMatch: null, cancellationToken);

    private static DocumentKey DroppedKey(DroppedPoison dropped) =>
        new(
            LgoRecords.Scores,
            DroppedPartition,
            $"{dropped.Message.At.UtcDateTime:yyyyMMddHHmmssfff}:{dropped.Message.Queue}:{dropped.Message.Id}"
        );

    private static DocumentKey Key(string queue, string body) => new(LgoRecords.Scores, Partition, $"{queue}:{Hashes.Short(body)}");
}
