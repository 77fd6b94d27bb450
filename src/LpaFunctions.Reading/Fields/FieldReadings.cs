using LpaFunctions.Core.Evidence;

namespace LpaFunctions.Reading.Fields;

/// <param name="Fields">One per field of the indicator, in its order.</param>
/// <param name="Sheets">The pages on which the fields stand, as a viewer shows them.</param>
public sealed record FieldReadings(
    IReadOnlyList<FieldReading> Fields,
    IReadOnlyList<EvidenceFinding> Findings,
    IReadOnlyList<PageSheet> Sheets
);
