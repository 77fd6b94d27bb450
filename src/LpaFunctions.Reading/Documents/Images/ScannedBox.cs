using LpaFunctions.Core.Evidence;

namespace LpaFunctions.Reading.Documents.Images;

/// <summary>A check box on a page image.</summary>
public readonly record struct ScannedBox(TextBox Box, bool Ticked);
