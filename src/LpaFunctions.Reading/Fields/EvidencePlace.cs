using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Reading.Fields;

/// <summary>Where an evidence file lies: what its content is held against.</summary>
public sealed record EvidencePlace(AssessmentYear Year, LgoCode Lgo);
