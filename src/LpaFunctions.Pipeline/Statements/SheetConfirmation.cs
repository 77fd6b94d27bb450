namespace LpaFunctions.Pipeline.Statements;

/// <summary>The LGO says that its sheet is whole. Not a decision: assessors go on as before, and so may the LGO.</summary>
/// <param name="Marks">Provisional marks that stood on the sheet.</param>
/// <param name="Files">Files that had been looked at.</param>
public sealed record SheetConfirmation(string By, DateTimeOffset At, decimal Marks, decimal FullMarks, int Files);
