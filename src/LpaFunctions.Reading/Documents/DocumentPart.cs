namespace LpaFunctions.Reading.Documents;

/// <summary>One file of a document that was put together of several.</summary>
/// <param name="Name">Of the entry in the ZIP.</param>
/// <param name="Pages">How many pages of the document are its.</param>
public sealed record DocumentPart(string Name, int Pages);
