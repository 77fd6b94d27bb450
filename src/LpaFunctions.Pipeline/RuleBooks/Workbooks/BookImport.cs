namespace LpaFunctions.Pipeline.RuleBooks.Workbooks;

/// <summary>What came of reading a workbook.</summary>
/// <param name="Book">Null where there are faults.</param>
/// <param name="Faults">All of them, sheet by sheet.</param>
/// <param name="Marked">The workbook with each fault in the column of its row; null where there is none.</param>
public sealed record BookImport(Core.RuleBooks.RuleBook? Book, IReadOnlyList<BookFault> Faults, byte[]? Marked);
