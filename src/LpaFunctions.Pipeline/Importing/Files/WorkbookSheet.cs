namespace LpaFunctions.Pipeline.Importing.Files;

/// <summary>A sheet as the workbook lists it.</summary>
/// <param name="Part">Name of its part in the ZIP.</param>
internal sealed record WorkbookSheet(string Name, bool IsVisible, string Part);
