namespace LpaFunctions.Pipeline.Reference;

/// <summary>Where reference data lies.</summary>
/// <param name="Shipped">Reference/ beside the program.</param>
/// <param name="Edited">The office's config/ folder; need not exist. On Azure a local copy of the container config.</param>
public sealed record ReferenceFolders(string Shipped, string Edited)
{
    public static ReferenceFolders For(string edited) => new(Path.Combine(AppContext.BaseDirectory, "Reference"), edited);
}
