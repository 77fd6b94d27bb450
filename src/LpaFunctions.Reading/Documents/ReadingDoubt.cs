using LpaFunctions.Core.Evidence;

namespace LpaFunctions.Reading.Documents;

/// <summary>Something on a page that was read and is not sure.</summary>
/// <param name="Text">What counts as read.</param>
/// <param name="Other">What it may be instead; null where nothing else was read.</param>
/// <param name="Why">In Thai.</param>
public sealed record ReadingDoubt(TextBox Box, string Text, string? Other, string Why);
