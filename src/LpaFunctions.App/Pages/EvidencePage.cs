using LpaFunctions.Core.Evidence;
using LpaFunctions.Pipeline.Evidence.Names;

namespace LpaFunctions.App.Pages;

/// <summary>Where the page of a reading is had: in the file itself, or in one of the files of a ZIP.</summary>
/// <param name="Page">1-based, of what the address gives.</param>
internal sealed record EvidencePage(string Address, string Name, int Page, bool IsPicture)
{
    public static EvidencePage Find(EvidenceReading reading, int page)
    {
        var address = AddressOf(reading.Path);
        var name = EvidencePath.NameOf(reading.Path);
        if (reading.Parts is { Count: > 0 } parts)
        {
            return OfPart(address, name, parts, page);
        }

        // An office file is shown as the pages that were read.
        var isShown = EvidenceMediaTypes.IsPdf(name) || EvidenceMediaTypes.IsPicture(name);
        return new EvidencePage(isShown ? address : $"{address}?part=1", name, page, EvidenceMediaTypes.IsPicture(name));
    }

    public static string AddressOf(string path) => "/api/evidence/" + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static EvidencePage OfPart(string address, string name, IReadOnlyList<EvidencePart> parts, int page)
    {
        var before = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            if (page <= before + parts[i].Pages)
            {
                var isPicture = EvidenceMediaTypes.IsPicture(parts[i].Name);
                return new EvidencePage($"{address}?part={i + 1}", $"{name}: {parts[i].Name}", page - before, isPicture);
            }

            before += parts[i].Pages;
        }

        return new EvidencePage(address, name, page, IsPicture: false);
    }
}
