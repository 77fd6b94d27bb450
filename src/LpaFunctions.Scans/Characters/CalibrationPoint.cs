namespace LpaFunctions.Scans.Characters;

/// <summary>A certainty of the network, and the share of readings with it that were right.</summary>
internal readonly record struct CalibrationPoint(double Raw, double Probability);
