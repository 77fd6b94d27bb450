using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.Pipeline.Scoring;

/// <summary>The ETag of an indicator as an assessor sees it: another one as soon as its evidence, its marks or its history are others.</summary>
public static class MarkVersion
{
    /// <summary>With its quotation marks, as If-Match takes it.</summary>
    public static string Compute(IndicatorResult result, IReadOnlyList<AssessorDecision> history) =>
        $"\"{Hashes.Short($"{history.Count}\n{PipelineJson.Write(result)}")}\"";

    /// <summary>Whether an If-Match header lets this version pass: "*" passes all, a list passes its members, weak ones too.</summary>
    public static bool Passes(string ifMatch, string version) =>
        ifMatch.Split(',', StringSplitOptions.TrimEntries).Any(tag => tag is "*" || Strong(tag) == version);

    private static string Strong(string tag) => tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;
}
