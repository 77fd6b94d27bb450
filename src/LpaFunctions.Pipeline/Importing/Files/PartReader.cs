using System.Text;
using System.Xml;

namespace LpaFunctions.Pipeline.Importing.Files;

/// <summary>Walks one part of a workbook node by node and no deeper than allowed; nothing of it is kept.</summary>
internal sealed class PartReader : IDisposable
{
    // Of ECMA-376 and of its strict form, which Excel can save too.
    private static readonly string[] Main =
    [
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
    ];

    // UTF-8 alone, whatever the part declares: no office program writes another, and bytes between tags are counted in it.
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    private readonly string _part;
    private readonly SheetBudget _budget;

    public PartReader(PartStream stream, string part, SheetBudget budget)
    {
        (_part, _budget) = (part, budget);
        Xml = XmlReader.Create(new StreamReader(stream, Encoding, detectEncodingFromByteOrderMarks: false), Settings(part, budget));
    }

    public XmlReader Xml { get; }

    public bool Read()
    {
        if (!Xml.Read())
        {
            return false;
        }

        return Xml.Depth <= _budget.Limits.MaxDepth ? true : throw _budget.TooDeep(_part);
    }

    /// <summary>On the opening tag of an element of spreadsheets.</summary>
    public bool Opens(string name) => Xml.NodeType == XmlNodeType.Element && Is(name);

    public bool Closes(string name) => Xml.NodeType == XmlNodeType.EndElement && Is(name);

    /// <summary>The text of the element that was opened, without hints of pronunciation; stands on its end afterwards.</summary>
    public string Text(string place)
    {
        if (Xml.IsEmptyElement)
        {
            return "";
        }

        var text = new StringBuilder();
        var end = Xml.Depth;
        var isHint = false;
        var isInText = Is("v");
        while (Read() && Xml.Depth > end)
        {
            isHint = Opens("rPh") || (isHint && !Closes("rPh"));
            isInText = Opens("t") || (isInText && !Closes("t"));
            if (isInText && !isHint && IsText())
            {
                _budget.TextLength(text.Length + Xml.Value.Length, place);
                text.Append(Xml.Value);
            }
        }

        return text.ToString();
    }

    public void Dispose() => Xml.Dispose();

    private static XmlReaderSettings Settings(string part, SheetBudget budget) =>
        new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CloseInput = true,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            NameTable = new CountedNames(budget.Limits.MaxNames, () => budget.TooMany(part, "ชื่อแท็ก", budget.Limits.MaxNames)),
        };

    private bool IsText() =>
        Xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace;

    private bool Is(string name) => Xml.LocalName == name && Array.IndexOf(Main, Xml.NamespaceURI) >= 0;
}
