using LpaFunctions.Reading.Documents;

namespace LpaFunctions.Reading;

/// <summary>Services that read pages elsewhere. A reader process asks its host for them: it knows no key and no network.</summary>
/// <param name="Documents">Takes the place of our own reader; null where that reads.</param>
/// <param name="Pages">Reads the pages that our own reader of scans cannot; null where nobody does.</param>
public sealed record OutsideReaders(IDocumentReader? Documents = null, IPageOcr? Pages = null);
