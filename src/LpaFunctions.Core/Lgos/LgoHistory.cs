using System.Text.Json;
using System.Text.Json.Serialization;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Core.Lgos;

/// <summary>Changes of types and names. The registry holds what LGOs were called at its date; a result bears the name and type of its year.</summary>
public sealed class LgoHistory
{
    private readonly ILookup<LgoCode, LgoChange> _changes;

    public LgoHistory(IEnumerable<LgoChange> changes) => _changes = changes.OrderBy(c => c.FromYear).ToLookup(c => c.Code);

    public static LgoHistory None { get; } = new([]);

    /// <summary>The LGO as it was called in an assessment year.</summary>
    public Lgo AsOf(Lgo lgo, AssessmentYear year) =>
        _changes[lgo.Code]
            .Where(c => c.FromYear <= year)
            .Aggregate(lgo, (l, c) => l with { Type = c.Type ?? l.Type, Name = c.Name ?? l.Name });

    /// <summary>The whole registry as of an assessment year.</summary>
    public LgoRegistry AsOf(LgoRegistry registry, AssessmentYear year) => new(registry.All.Select(l => AsOf(l, year)));

    /// <summary>The changes of an LGO, the earliest first.</summary>
    public IEnumerable<LgoChange> ChangesOf(LgoCode code) => _changes[code];

    /// <summary>Reads lgo-history.json: an array of changes.</summary>
    /// <exception cref="JsonException">The text is no such array; the message names line and place.</exception>
    public static LgoHistory Parse(string json) =>
        new(JsonSerializer.Deserialize(json, LgoHistoryJsonTypes.Default.IReadOnlyListLgoChange) ?? []);
}

/// <summary>How the file is read, worked out when the project is built (docs/adr/0080).</summary>
[JsonSerializable(typeof(IReadOnlyList<LgoChange>))]
internal sealed partial class LgoHistoryJsonTypes : JsonSerializerContext;
