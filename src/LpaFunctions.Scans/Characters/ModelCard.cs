using LpaFunctions.Scans.Lines;

namespace LpaFunctions.Scans.Characters;

/// <summary>What models.json says of one file of weights; the rest of it (seed, training command, figures) is for people.</summary>
internal sealed record ModelCard(string File, string Sha256, LineShape Shape, string Alphabet, IReadOnlyList<CalibrationPoint> Calibration);
