namespace LpaFunctions.Core.RuleBooks;

/// <summary>Reads and writes rule books as JSON.</summary>
public static class RuleBookJson
{
    /// <param name="fileName">For messages.</param>
    /// <exception cref="FormatException">The text is no valid rule book; the message names file, line and rule.</exception>
    public static RuleBook Parse(string json, string fileName) => throw new InvalidOperationException("Not written yet.");
}
