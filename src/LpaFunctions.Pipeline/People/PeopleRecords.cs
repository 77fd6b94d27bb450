using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.People;
using LpaFunctions.Pipeline.Publishing.Bundles;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.Pipeline.People;

/// <summary>
/// Reads and changes config/people.json and config/access.json. What was read is kept for a few seconds, so that a page of many parts reads
/// once; what this process changes counts at once, what another one changes (lpa people beside a running host) within that time.
/// </summary>
public sealed class PeopleRecords([FromKeyedServices(BundleStores.Config)] IBundleStore config, TimeProvider clock)
{
    public const string PeoplePath = "people.json";
    public const string AccessPath = "access.json";

    /// <summary>How long a taken-back access may still open a door on another instance.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    private const int Tries = 10;

    private static readonly JsonSerializerOptions Json = new(PipelineJson.Indented)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    private volatile Snapshot? _snapshot;

    /// <exception cref="ReferenceDataException">A file cannot be used as it stands; the message says in Thai where it is wrong. Nobody comes in until it is mended.</exception>
    public async Task<PeopleState> LoadAsync(CancellationToken cancellationToken)
    {
        if (_snapshot is { } kept && clock.GetElapsedTime(kept.Read) < Kept)
        {
            return kept.State;
        }

        var people = await ReadAsync(PeoplePath, PeopleFile.Empty, cancellationToken);
        var access = await ReadAsync(AccessPath, AccessFile.Empty, cancellationToken);
        if (people.Value.Problems().FirstOrDefault() is { } problem)
        {
            throw Unusable(PeoplePath, problem, null);
        }

        return Keep(new PeopleState(people.Value, access.Value));
    }

    /// <summary>As <see cref="LoadAsync"/>, with the secret of forms, which is made where it is missing.</summary>
    public async Task<PeopleState> WithFormSecretAsync(CancellationToken cancellationToken)
    {
        if ((await LoadAsync(cancellationToken)).Access.FormSecret is null)
        {
            await ChangeAccessAsync(file => file, cancellationToken);
        }

        return await LoadAsync(cancellationToken);
    }

    /// <summary>Changes people.json on what stands there now.</summary>
    /// <param name="change">May run more than once; throws what makes the change impossible.</param>
    public async Task<PeopleFile> ChangePeopleAsync(Func<PeopleFile, PeopleFile> change, CancellationToken cancellationToken)
    {
        var changed = await ChangeAsync(PeoplePath, PeopleFile.Empty, change, cancellationToken);
        _snapshot = null;
        return changed;
    }

    /// <summary>Changes access.json on what stands there now.</summary>
    /// <param name="change">May run more than once.</param>
    public async Task<AccessFile> ChangeAccessAsync(Func<AccessFile, AccessFile> change, CancellationToken cancellationToken)
    {
        var changed = await ChangeAsync(AccessPath, AccessFile.Empty, file => change(WithSecret(file)), cancellationToken);
        _snapshot = null;
        return changed;
    }

    private static AccessFile WithSecret(AccessFile file) => file.FormSecret is null ? file with { FormSecret = Secrets.New() } : file;

    private PeopleState Keep(PeopleState state)
    {
        _snapshot = new Snapshot(state, clock.GetTimestamp());
        return state;
    }

    private async Task<T> ChangeAsync<T>(string path, T empty, Func<T, T> change, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (value, etag) = await ReadAsync(path, empty, cancellationToken);
            var changed = change(value);
            try
            {
                var text = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(changed, Json) + "\n");
                await config.PutPointerAsync(path, text, MediaTypes.ForPath(path), etag, cancellationToken);
                return changed;
            }
            catch (ConflictException) when (attempt < Tries)
            {
                // Somebody else changed the file between our look and our write: look again.
            }
        }
    }

    private async Task<(T Value, string ETag)> ReadAsync<T>(string path, T empty, CancellationToken cancellationToken)
    {
        if (await config.GetAsync(path, cancellationToken) is not { } file)
        {
            return (empty, "");
        }

        try
        {
            return (JsonSerializer.Deserialize<T>(file.Content.Span, Json) ?? throw new JsonException("null"), file.ETag);
        }
        catch (JsonException wrong)
        {
            throw Unusable(path, $"บรรทัดที่ {wrong.LineNumber + 1}, {wrong.Path}", wrong);
        }
    }

    private static ReferenceDataException Unusable(string path, string where, Exception? inner) =>
        new($"ไฟล์ config/{path} ยังใช้ไม่ได้ ({where}) จึงยังไม่มีใครเข้าใช้ได้ โปรดแก้ไขไฟล์แล้วบันทึกใหม่", inner);

    private sealed record Snapshot(PeopleState State, long Read);
}
