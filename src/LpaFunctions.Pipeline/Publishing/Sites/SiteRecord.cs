using System.Text.Json;
using LpaFunctions.Core.Bundles;
using LpaFunctions.Site;
using LpaFunctions.Site.Frame;

namespace LpaFunctions.Pipeline.Publishing.Sites;

/// <summary>What a site was made of: the templates, the addresses in its links, and the state of every province's pointer.</summary>
/// <param name="Templates">Changes with every build of the templates.</param>
/// <param name="Made">Hash of latest.json, by the province's folder "2568/22/".</param>
public sealed record SiteRecord(string Templates, string Addresses, IReadOnlyDictionary<string, string> Made)
{
    public static SiteRecord For(IReadOnlyList<LatestPointer> pointers, SiteFacts facts)
    {
        var made = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var years in pointers.GroupBy(p => p.Province))
        {
            // Years stand side by side on a page of a province, so one year of it changes the others.
            var state = string.Join(' ', years.OrderBy(y => y.Year).Select(y => y.Write().Sha256));
            foreach (var pointer in years)
            {
                made[FolderOf(pointer)] = state;
            }
        }

        var templates = typeof(MakeSite).Assembly.ManifestModule.ModuleVersionId.ToString();
        return new SiteRecord(templates, $"{facts.DataAddress} {facts.Address}", made);
    }

    /// <summary>Null where there is none, or where it is none that this program wrote.</summary>
    public static SiteRecord? Parse(ReadOnlyMemory<byte>? json)
    {
        try
        {
            return json is { } content ? JsonSerializer.Deserialize<SiteRecord>(content.Span) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public byte[] Write() => OpenJson.Bytes(json => JsonSerializer.Serialize(json, this));

    /// <summary>Whether the pages of a province stand as they should in a site of which <paramref name="there"/> is the record.</summary>
    public bool HasMade(SiteRecord? there, LatestPointer pointer)
    {
        var folder = FolderOf(pointer);
        return IsSameKind(there) && there!.Made.GetValueOrDefault(folder) == Made[folder];
    }

    public bool Equals(SiteRecord? other) => IsSameKind(other) && Ordered(Made).SequenceEqual(Ordered(other!.Made));

    public override int GetHashCode() => HashCode.Combine(Templates, Addresses, Made.Count);

    private bool IsSameKind(SiteRecord? other) => other is not null && (other.Templates, other.Addresses) == (Templates, Addresses);

    private static IEnumerable<KeyValuePair<string, string>> Ordered(IReadOnlyDictionary<string, string> made) =>
        made.OrderBy(m => m.Key, StringComparer.Ordinal);

    /// <summary>Folder of a province's pages below a language's root: "2568/22/".</summary>
    public static string FolderOf(LatestPointer pointer) => $"{pointer.Year}/{pointer.Province}/";
}
