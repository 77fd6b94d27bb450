using System.Text.Json.Serialization;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Parts;

namespace LpaFunctions.Scans.Cuts;

/// <summary>What a reader process is told of a cut beside the file.</summary>
internal sealed record CutHead(string Name, int? Part, int Page, TextBox Box, int Quarters)
{
    public static CutHead From(PageCut cut) => new(cut.Name, cut.Part, cut.Page, cut.Box, cut.Quarters);

    public PageCut ToCut(ReadOnlyMemory<byte> content) =>
        new(Name, Page, Box)
        {
            Part = Part,
            Quarters = Quarters,
            Bytes = content,
        };
}

/// <summary>How it is written, worked out when the project is built.</summary>
[JsonSerializable(typeof(CutHead))]
internal sealed partial class CutJson : JsonSerializerContext;
