using LpaFunctions.Core.Evidence;

namespace LpaFunctions.Reading.Documents;

/// <summary>A number of the text that a scanner's own program hid under or behind its image: a second opinion on what is read there.</summary>
public readonly record struct HiddenNumber(TextBox Box, string Text);
