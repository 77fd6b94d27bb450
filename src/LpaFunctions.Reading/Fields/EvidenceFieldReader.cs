using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Years;
using LpaFunctions.Reading.Documents;

namespace LpaFunctions.Reading.Fields;

/// <summary>Pulls the fields that the rule book names for an indicator out of a document, and recognises a document in the wrong place.</summary>
public sealed class EvidenceFieldReader(LgoRegistry registry)
{
    /// <summary>Part of the id of every reading.</summary>
    public const string Version = "lpa-fields/1";

    /// <param name="book">All indicators of the year: another one's form is recognised by its own labels.</param>
    /// <param name="place">Where the file lies; null where that is not known (lpa read).</param>
    public FieldReadings Read(Document document, RuleBook book, Indicator indicator, EvidencePlace? place) =>
        throw new InvalidOperationException($"Not written yet ({registry.Count}).");
}

public sealed record EvidencePlace(AssessmentYear Year, LgoCode Lgo);

public sealed record FieldReadings(IReadOnlyList<FieldReading> Fields, IReadOnlyList<EvidenceFinding> Findings);
