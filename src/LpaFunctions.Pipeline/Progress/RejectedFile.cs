using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;

namespace LpaFunctions.Pipeline.Progress;

/// <summary>A file that could not be used.</summary>
/// <param name="Lgo">Null where its folder names no LGO of the province.</param>
/// <param name="At">When it was refused; null of what earlier programs refused.</param>
public sealed record RejectedFile(EvidenceRejection Rejection, Lgo? Lgo, DateTimeOffset? At);
