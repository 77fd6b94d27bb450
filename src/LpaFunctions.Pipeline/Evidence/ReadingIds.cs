using System.Runtime.CompilerServices;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.Pipeline.Evidence;

/// <summary>Ids of readings and rejections: hashes of what they come from, so that the same work has the same id wherever and whenever it runs.</summary>
public static class ReadingIds
{
    private static readonly ConditionalWeakTable<Indicator, string> FieldLists = [];

    public static string Reading(string path, string contentHash, string fieldListHash, string readerVersion) =>
        Hashes.Sha256($"{path}\n{contentHash}\n{fieldListHash}\n{readerVersion}");

    public static string Rejection(string path, string contentHash) => Hashes.Sha256($"{path}\n{contentHash}");

    /// <summary>Hash of what is read for an indicator: its fields and the checks between them. A changed rubric leaves it as it is.</summary>
    public static string FieldList(Indicator indicator) =>
        FieldLists.GetValue(indicator, i => Hashes.Sha256(PipelineJson.Write(new { i.Fields, i.Checks })));
}
