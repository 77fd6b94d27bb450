using LpaFunctions.Core.Evidence;

namespace LpaFunctions.Reading.Fields;

/// <param name="Fields">One per field of the indicator, in its order.</param>
public sealed record FieldReadings(IReadOnlyList<FieldReading> Fields, IReadOnlyList<EvidenceFinding> Findings);
