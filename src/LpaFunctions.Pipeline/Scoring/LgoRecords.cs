namespace LpaFunctions.Pipeline.Scoring;

/// <summary>What the pipeline keeps of one LGO in one year: readings, rejections, domain scores, decisions.</summary>
public sealed class LgoRecords;
