namespace LpaFunctions.Pipeline.Importing.Files;

/// <summary>What a part of a workbook refers to: a small file beside it says so.</summary>
internal sealed class PartLinks
{
    private readonly Dictionary<string, PartLink> _links = new(StringComparer.Ordinal);

    /// <param name="part">"" for the workbook as a whole.</param>
    public static string FileOf(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return $"{part[..slash]}_rels/{part[slash..]}.rels";
    }

    /// <param name="part">Whose links these are: addresses are taken from its folder.</param>
    public static PartLinks Read(PartReader reader, string part, SheetBudget budget)
    {
        var links = new PartLinks();
        while (reader.Read())
        {
            if (reader.Xml.LocalName == "Relationship" && reader.Xml.GetAttribute("Id") is { } id)
            {
                var target = Resolve(part, reader.Xml.GetAttribute("Target") ?? "");
                links._links.TryAdd(id, new PartLink(reader.Xml.GetAttribute("Type") ?? "", target));
                budget.Listed(part, "การเชื่อมโยง", links._links.Count);
            }
        }

        return links;
    }

    /// <summary>Null where there is none of that kind; kinds are told by the end of their address, which is the same in both forms of the standard.</summary>
    public string? FirstOf(string kind) => _links.Values.FirstOrDefault(link => link.IsOf(kind))?.Target;

    /// <summary>Null where there is none under that id, or it is of another kind.</summary>
    public string? Find(string? id, string kind) =>
        id is not null && _links.TryGetValue(id, out var link) && link.IsOf(kind) ? link.Target : null;

    private static string Resolve(string part, string target)
    {
        if (target.StartsWith('/'))
        {
            return target[1..];
        }

        var parts = part.Split('/').SkipLast(1).ToList();
        foreach (var step in target.Split('/').Where(step => step != "."))
        {
            if (step != "..")
            {
                parts.Add(step);
            }
            else if (parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
        }

        return string.Join('/', parts);
    }

    private sealed record PartLink(string Type, string Target)
    {
        public bool IsOf(string kind) => Type.EndsWith("/" + kind, StringComparison.Ordinal);
    }
}
