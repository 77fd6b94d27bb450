using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Fields;

namespace LpaFunctions.Reading;

/// <summary>What a document says about an indicator.</summary>
/// <param name="Pages">How many it has.</param>
/// <param name="Unread">1-based pages that are still left to a person.</param>
/// <param name="Parts">The files of a ZIP; null where it is none.</param>
public sealed record DocumentReadings(int Pages, IReadOnlyList<int> Unread, IReadOnlyList<EvidencePart>? Parts, FieldReadings Found);
