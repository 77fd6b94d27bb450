using System.Text;
using System.Xml;
using LpaFunctions.Pipeline.Importing.Files;

namespace LpaFunctions.Pipeline.RuleBooks.Workbooks;

/// <summary>Copies a sheet node by node and puts the faults of each row into one column of it.</summary>
/// <param name="headRow">Row of the column's head, which stays.</param>
/// <param name="column">Counted from 0.</param>
/// <param name="faults">By row.</param>
internal sealed class FaultCells(int headRow, int column, ILookup<int, string> faults)
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };
    private int _row;
    private bool _isDone;

    public void Copy(PartReader reader, Stream target)
    {
        using var writer = XmlWriter.Create(target, Settings);
        var isRead = reader.Read();
        while (isRead)
        {
            isRead = Step(reader, writer) ? reader.Read() : !reader.Xml.EOF;
        }
    }

    /// <returns>False where the reader stands on the next node already.</returns>
    private bool Step(PartReader reader, XmlWriter writer)
    {
        if (reader.Opens("row"))
        {
            return Row(reader, writer);
        }

        if (reader.Opens("c") && IsTarget(reader, writer))
        {
            Cell(reader.Xml, writer, reader.Xml.GetAttribute("s"));
            reader.Xml.Skip();
            return false;
        }

        if (reader.Closes("row"))
        {
            Add(reader.Xml, writer);
        }

        Node(reader.Xml, writer);
        return true;
    }

    private bool Row(PartReader reader, XmlWriter writer)
    {
        var isEmpty = reader.Xml.IsEmptyElement;
        _row = int.TryParse(reader.Xml.GetAttribute("r"), out var number) ? number : 0;
        _isDone = _row == 0 || _row == headRow;
        Open(reader.Xml, writer);
        if (isEmpty)
        {
            Add(reader.Xml, writer);
            writer.WriteEndElement();
        }

        return true;
    }

    /// <summary>Whether this cell is the one to write over; where it lies behind that, the new one is put before it.</summary>
    private bool IsTarget(PartReader reader, XmlWriter writer)
    {
        var at = CellPlace.Column(reader.Xml.GetAttribute("r") ?? "");
        if (at > column)
        {
            Add(reader.Xml, writer);
        }

        return at == column && !_isDone;
    }

    // A row without a fault gets no cell.
    private void Add(XmlReader reader, XmlWriter writer)
    {
        if (!_isDone && faults.Contains(_row))
        {
            Cell(reader, writer, style: null);
        }
    }

    private void Cell(XmlReader reader, XmlWriter writer, string? style)
    {
        _isDone = true;
        writer.WriteStartElement(reader.Prefix, "c", reader.NamespaceURI);
        writer.WriteAttributeString("r", $"{CellPlace.Letters(column)}{_row}");
        if (style is not null)
        {
            writer.WriteAttributeString("s", style);
        }

        writer.WriteAttributeString("t", "inlineStr");
        writer.WriteStartElement(reader.Prefix, "is", reader.NamespaceURI);
        writer.WriteElementString(reader.Prefix, "t", reader.NamespaceURI, string.Join("\n", faults[_row]));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void Open(XmlReader reader, XmlWriter writer)
    {
        writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
        writer.WriteAttributes(reader, defattr: false);
    }

    private static void Node(XmlReader reader, XmlWriter writer)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                var isEmpty = reader.IsEmptyElement;
                Open(reader, writer);
                if (isEmpty)
                {
                    writer.WriteEndElement();
                }

                break;
            case XmlNodeType.EndElement:
                writer.WriteFullEndElement();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA:
                writer.WriteString(reader.Value);
                break;
            case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                writer.WriteWhitespace(reader.Value);
                break;
        }
    }
}
