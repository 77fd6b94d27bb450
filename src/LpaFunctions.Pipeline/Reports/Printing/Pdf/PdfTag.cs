namespace LpaFunctions.Pipeline.Reports.Printing.Pdf;

/// <summary>An element of what a PDF says it is made of, for those who have it read to them: heading, paragraph, table, cell.</summary>
/// <param name="type">A standard structure type: "H1", "TD".</param>
/// <param name="attributes">Entries of its dictionary: a scope, a text in a picture's place.</param>
internal sealed class PdfTag(string type, string attributes = "")
{
    private readonly List<PdfTag> _parts = [];
    private readonly List<MarkedContent> _contents = [];

    public string Type => type;
    public string Attributes => attributes;
    public IReadOnlyList<PdfTag> Parts => _parts;
    public IReadOnlyList<MarkedContent> Contents => _contents;

    /// <summary>Its object, once it has one.</summary>
    public int Number { get; set; }

    public PdfTag Add(string partType, string partAttributes = "")
    {
        var part = new PdfTag(partType, partAttributes);
        _parts.Add(part);
        return part;
    }

    public void Mark(PdfPage page, int id) => _contents.Add(new(page, id));
}

/// <param name="Id">Its number on the page.</param>
internal readonly record struct MarkedContent(PdfPage Page, int Id);
