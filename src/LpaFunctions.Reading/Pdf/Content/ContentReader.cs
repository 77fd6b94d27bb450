using System.Runtime.InteropServices;
using LpaFunctions.Reading.Pdf.Painting;
using UglyToad.PdfPig.Graphics.Operations;

namespace LpaFunctions.Reading.Pdf.Content;

/// <summary>
/// Operations of a content stream (ISO 32000-2, 7.8.2). Leaves out those that say nothing of where ink is and whether it shows (line styles,
/// rendering intents).
/// </summary>
internal ref struct ContentReader(ContentBytes source)
{
    private const int MostOperands = 64;

    private readonly List<IGraphicsStateOperation> operations = new(256);
    private readonly List<Operand> operands = [];
    private readonly List<TextPiece> pieces = [];
    private ContentBytes source = source;

    /// <returns>Null where the syntax is not plain: inline images, comments, nested arrays, damage.</returns>
    public List<IGraphicsStateOperation>? Read()
    {
        while (source.SkipBlanks())
        {
            if (!(source.Current is (byte)')' or (byte)'>' or (byte)']' or (byte)'%' ? false : ReadNext()) || operands.Count > MostOperands)
            {
                return null;
            }
        }

        return operations;
    }

    private bool ReadNext()
    {
        if (source.StartsNumber)
        {
            if (!source.ReadNumber(out var number))
            {
                return false;
            }

            operands.Add(new Operand(OperandKind.Number) { Number = number });
            source.SkipLastByte();
            return true;
        }

        if (source.Current == '/')
        {
            if (!source.ReadName(out var name))
            {
                return false;
            }

            operands.Add(new Operand(OperandKind.Name) { Range = name });
            source.SkipLastByte();
            return true;
        }

        if (source.Current == '[')
        {
            return ReadArray();
        }

        if (source.StartsProperties)
        {
            return ReadProperties();
        }

        if (source.StartsString)
        {
            var start = source.Used;
            var read = source.ReadString();
            operands.Add(new Operand(OperandKind.Text) { Range = start..source.Used });
            // PdfPig decodes what bears a mark of UTF-16, which codes of glyphs do not.
            return read
                && (source.Used - start < 2 || (source.Strings[start], source.Strings[start + 1]) is not ((0xFE, 0xFF) or (0xFF, 0xFE)));
        }

        return Operate();
    }

    private bool Operate()
    {
        var known = ContentOperations.Add(
            operations,
            source.ReadOperator(),
            new Operands(source.All, source.Strings, CollectionsMarshal.AsSpan(operands), CollectionsMarshal.AsSpan(pieces))
        );
        operands.Clear();
        pieces.Clear();
        source.Used = 0;
        source.SkipLastByte();
        return known;
    }

    /// <summary>An array of numbers and strings, as showing text takes it.</summary>
    private bool ReadArray()
    {
        var first = pieces.Count;
        source.Take("["u8);
        while (source.SkipBlanks())
        {
            if (source.Take("]"u8))
            {
                operands.Add(new Operand(OperandKind.Array) { Range = first..pieces.Count });
                return true;
            }

            var start = source.Used;
            if (source.StartsNumber && source.ReadNumber(out var number))
            {
                pieces.Add(TextPiece.Move(number));
            }
            else if (source.StartsString && source.ReadString())
            {
                pieces.Add(new TextPiece(0, start, source.Used - start));
            }
            else
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>A property list of plain values, of which only /ActualText counts.</summary>
    private bool ReadProperties()
    {
        string? text = null;
        source.Take("<<"u8);
        while (source.SkipBlanks() && source.Current == '/')
        {
            if (!source.ReadName(out var key) || !source.SkipBlanks())
            {
                return false;
            }

            var (start, isText, isLiteral) = (source.Used, source.All[key].SequenceEqual("ActualText"u8), source.Current == '(');
            var isString = source.StartsString;
            if (!SkipValue(inArray: false))
            {
                return false;
            }

            if (isText)
            {
                text = isString ? ActualText.Decode(source.Strings[start..source.Used]) : null;
                // Of a string in brackets PdfPig does not see that it is UTF-8.
                if (isLiteral && source.Used > start && source.Strings[start] == 0xEF)
                {
                    return false;
                }
            }

            source.Used = start;
        }

        operands.Add(new Operand(OperandKind.Properties) { Text = text });
        return source.SkipBlanks() && source.Take(">>"u8);
    }

    private bool SkipValue(bool inArray)
    {
        if (source.Current == '/')
        {
            return source.ReadName(out _);
        }

        if (source.StartsNumber)
        {
            return source.ReadNumber(out _);
        }

        if (source.StartsString)
        {
            return source.ReadString();
        }

        if (inArray || !source.Take("["u8))
        {
            return false;
        }

        while (source.SkipBlanks() && source.Current != ']')
        {
            if (!SkipValue(inArray: true))
            {
                return false;
            }
        }

        return source.SkipBlanks() && source.Take("]"u8);
    }
}
