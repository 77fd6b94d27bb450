namespace LpaFunctions.Reading.Documents.Frames;

/// <summary>How the lines of a page seen in perspective fell before they were levelled; the middle of its frame stayed where it was.</summary>
/// <param name="Fall">Points down for each to the right, of the line through the middle.</param>
/// <param name="Twist">By how much the fall grows for each point down.</param>
public sealed record ReadLean(double Fall, double Twist);
