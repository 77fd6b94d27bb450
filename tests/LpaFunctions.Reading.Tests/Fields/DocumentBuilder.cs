using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents;

namespace LpaFunctions.Reading.Tests.Fields;

/// <summary>Builds documents by hand: lines from the top down ("|" divides spans), ruled tables, painted boxes, form fields, pages.</summary>
internal sealed class DocumentBuilder
{
    private const double LetterWidth = 7;
    private const double LineHeight = 20;
    private readonly List<Page> _pages = [];
    private readonly List<FormField> _forms = [];
    private List<TextLine> _lines = [];
    private List<Table> _tables = [];
    private List<CheckBox> _boxes = [];
    private double _y = 60;
    private double? _unknown;

    public static DocumentBuilder Of(params string[] lines) => new DocumentBuilder().Lines(lines);

    public DocumentBuilder Lines(params string[] lines)
    {
        foreach (var line in lines)
        {
            var x = 60.0;
            var spans = new List<TextSpan>();
            foreach (var part in line.Split('|'))
            {
                var text = part.Trim();
                spans.Add(new TextSpan(text, new TextBox(x, _y, x + (text.Length * LetterWidth), _y + 14), 14));
                // Blanks behind a span push the next one to the right.
                x += (Math.Max(text.Length, part.TrimStart().Length) * LetterWidth) + 60;
            }

            _lines.Add(
                new TextLine
                {
                    Text = string.Join(' ', spans.Select(s => s.Text)),
                    Box = new TextBox(60, _y, x - 60, _y + 14),
                    Spans = spans,
                }
            );
            _y += LineHeight;
        }

        return this;
    }

    public DocumentBuilder Table(params string[][] rows) => Table(ruled: true, rows);

    /// <summary>A ruled table whose cells are all of one width, in points.</summary>
    public DocumentBuilder NarrowTable(double width, params string[][] rows) => Table(ruled: true, rows, width);

    public DocumentBuilder Table(bool ruled, string[][] rows, double width = 120)
    {
        var columns = rows.Max(r => r.Length);
        var top = _y;
        var cells = new List<TableCell>();
        for (var r = 0; r < rows.Length; r++)
        {
            for (var c = 0; c < rows[r].Length; c++)
            {
                var box = new TextBox(60 + (c * width), _y, 60 + ((c + 1) * width), _y + LineHeight);
                cells.Add(
                    new TableCell
                    {
                        Row = r,
                        Column = c,
                        Text = rows[r][c],
                        Box = box,
                        ColumnSpan = c == rows[r].Length - 1 ? columns - c : 1,
                    }
                );
                if (rows[r][c].Length > 0)
                {
                    _lines.Add(
                        new TextLine
                        {
                            Text = rows[r][c].Replace('\n', ' '),
                            Box = box,
                            Spans = [new TextSpan(rows[r][c].Replace('\n', ' '), box, 14)],
                        }
                    );
                }
            }

            _y += LineHeight;
        }

        _tables.Add(
            new Table
            {
                Box = new TextBox(60, top, 60 + (columns * width), _y),
                Rows = rows.Length,
                Columns = columns,
                Cells = cells,
                Ruled = ruled,
            }
        );
        _y += LineHeight;
        return this;
    }

    /// <summary>A box painted on the line written last, at the left of its span of that number, or left of the whole line.</summary>
    public DocumentBuilder Box(bool ticked, string label, int span = 0)
    {
        var at = _lines[^1].Spans[span].Box;
        _boxes.Add(new CheckBox(new TextBox(at.Left - 14, at.Top + 2, at.Left - 4, at.Top + 12), ticked, label));
        return this;
    }

    public DocumentBuilder Form(string name, string? label, string? value, FormFieldKind kind = FormFieldKind.Text)
    {
        _forms.Add(new FormField(name, label, value, kind, 1, new TextBox(0, 0, 10, 10)));
        return this;
    }

    public DocumentBuilder Damaged(double unknownShare)
    {
        _unknown = unknownShare;
        return this;
    }

    public DocumentBuilder NextPage(PageClass pageClass = PageClass.Text)
    {
        _pages.Add(
            new Page
            {
                Number = _pages.Count + 1,
                Width = 595,
                Height = 842,
                Class = pageClass,
                Lines = _lines,
                Tables = _tables,
                CheckBoxes = _boxes,
                Images = [],
                Glyphs = [],
                Repairs = new Dictionary<string, int>(),
                UnknownShare = _unknown,
            }
        );
        (_lines, _tables, _boxes, _y, _unknown) = ([], [], [], 60, null);
        return this;
    }

    public Document Build()
    {
        NextPage();
        return new Document
        {
            Pages = _pages,
            FormFields = _forms,
            Reader = "test",
        };
    }
}
