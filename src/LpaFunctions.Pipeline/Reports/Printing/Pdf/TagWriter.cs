using System.Globalization;
using System.Text;

namespace LpaFunctions.Pipeline.Reports.Printing.Pdf;

/// <summary>Writes the tree of tags, and from every page the way back to it (ISO 32000-1, 14.7).</summary>
internal sealed class TagWriter(PdfObjects objects)
{
    /// <returns>The tree's root object.</returns>
    public int Write(PdfTag document, IReadOnlyList<PdfPage> pages)
    {
        var root = objects.Reserve();
        Number(document);
        WriteTag(document, root);
        var back = new StringBuilder("<< /Nums [");
        foreach (var (i, page) in pages.Index())
        {
            var list = objects.Reserve();
            objects.SetSmall(list, $"[{PdfDocument.References(page.Tags.Select(t => t.Number))}]");
            back.Append(CultureInfo.InvariantCulture, $"{i} {list} 0 R ");
        }

        var parents = objects.Add(back.Append("] >>").ToString());
        objects.Set(
            root,
            $"<< /Type /StructTreeRoot /K [{document.Number} 0 R] /ParentTree {parents} 0 R /ParentTreeNextKey {pages.Count} >>"
        );
        return root;
    }

    private void Number(PdfTag tag)
    {
        tag.Number = objects.Reserve();
        foreach (var part in tag.Parts)
        {
            Number(part);
        }
    }

    private void WriteTag(PdfTag tag, int parent)
    {
        var entry = new StringBuilder();
        entry.Append(CultureInfo.InvariantCulture, $"<</S/{tag.Type}/P {parent} 0 R");
        if (tag.Contents.Count > 0)
        {
            entry.Append(CultureInfo.InvariantCulture, $"/Pg {tag.Contents[0].Page.Number} 0 R");
        }

        entry.Append(tag.Attributes).Append("/K[");
        foreach (var content in tag.Contents)
        {
            AppendContent(entry, content, tag.Contents[0].Page);
        }

        foreach (var part in tag.Parts)
        {
            entry.Append(CultureInfo.InvariantCulture, $"{part.Number} 0 R ");
            WriteTag(part, tag.Number);
        }

        objects.SetSmall(tag.Number, entry.Append("]>>").ToString());
    }

    private static void AppendContent(StringBuilder entry, MarkedContent content, PdfPage own)
    {
        if (content.Page == own)
        {
            entry.Append(CultureInfo.InvariantCulture, $"{content.Id} ");
        }
        else
        {
            entry.Append(CultureInfo.InvariantCulture, $"<</Type/MCR/Pg {content.Page.Number} 0 R/MCID {content.Id}>>");
        }
    }
}
