using LpaFunctions.Core.Publishing;
using LpaFunctions.Core.RuleBooks;

namespace LpaFunctions.Pipeline.Announcing;

/// <summary>The results of a province as they stand now, announced or not.</summary>
/// <param name="Lgos">Every LGO of the province, ordered by code.</param>
public sealed record PresentResults(RuleBook RuleBook, IReadOnlyList<AnnouncedLgo> Lgos);
