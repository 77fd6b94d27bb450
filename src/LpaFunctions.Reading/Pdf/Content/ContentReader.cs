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

    // As a rule an operation takes more. Room for more operations than these would be a large object.
    private const int BytesOfOperation = 24;
    private const int MostAtOnce = 8_192;

    private readonly List<IGraphicsStateOperation> _operations = new(Math.Min(source.All.Length / BytesOfOperation, MostAtOnce));
    private readonly List<Operand> _operands = [];
    private readonly List<TextPiece> _pieces = [];
    private ContentBytes _source = source;

    /// <returns>Null where the syntax is not plain: inline images, comments, nested arrays, damage.</returns>
    public List<IGraphicsStateOperation>? Read()
    {
        while (_source.SkipBlanks())
        {
            if (
                !(_source.Current is (byte)')' or (byte)'>' or (byte)']' or (byte)'%' ? false : ReadNext())
                || _operands.Count > MostOperands
            )
            {
                return null;
            }
        }

        return _operations;
    }

    private bool ReadNext()
    {
        if (_source.StartsNumber)
        {
            if (!_source.ReadNumber(out var number))
            {
                return false;
            }

            _operands.Add(new Operand(OperandKind.Number) { Number = number });
            _source.SkipLastByte();
            return true;
        }

        if (_source.Current == '/')
        {
            if (!_source.ReadName(out var name))
            {
                return false;
            }

            _operands.Add(new Operand(OperandKind.Name) { Range = name });
            _source.SkipLastByte();
            return true;
        }

        if (_source.Current == '[')
        {
            return ReadArray();
        }

        if (_source.StartsProperties)
        {
            return ReadProperties();
        }

        if (_source.StartsString)
        {
            var start = _source.Used;
            var read = _source.ReadString();
            _operands.Add(new Operand(OperandKind.Text) { Range = start.._source.Used });
            // PdfPig decodes what bears a mark of UTF-16, which codes of glyphs do not.
            return read
                && (_source.Used - start < 2 || (_source.Strings[start], _source.Strings[start + 1]) is not ((0xFE, 0xFF) or (0xFF, 0xFE)));
        }

        return Operate();
    }

    private bool Operate()
    {
        var known = ContentOperations.Add(
            _operations,
            _source.ReadOperator(),
            new Operands(_source.All, _source.Strings, CollectionsMarshal.AsSpan(_operands), CollectionsMarshal.AsSpan(_pieces))
        );
        _operands.Clear();
        _pieces.Clear();
        _source.Used = 0;
        _source.SkipLastByte();
        return known;
    }

    /// <summary>An array of numbers and strings, as showing text takes it.</summary>
    private bool ReadArray()
    {
        var first = _pieces.Count;
        _source.Take("["u8);
        while (_source.SkipBlanks())
        {
            if (_source.Take("]"u8))
            {
                _operands.Add(new Operand(OperandKind.Array) { Range = first.._pieces.Count });
                return true;
            }

            var start = _source.Used;
            if (_source.StartsNumber && _source.ReadNumber(out var number))
            {
                _pieces.Add(TextPiece.Move(number));
            }
            else if (_source.StartsString && _source.ReadString())
            {
                _pieces.Add(new TextPiece(0, start, _source.Used - start));
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
        _source.Take("<<"u8);
        while (_source.SkipBlanks() && _source.Current == '/')
        {
            if (!_source.ReadName(out var key) || !_source.SkipBlanks())
            {
                return false;
            }

            var (start, isText, isLiteral) = (_source.Used, _source.All[key].SequenceEqual("ActualText"u8), _source.Current == '(');
            var isString = _source.StartsString;
            if (!SkipValue(inArray: false))
            {
                return false;
            }

            if (isText)
            {
                text = isString ? ActualText.Decode(_source.Strings[start.._source.Used]) : null;
                // Of a string in brackets PdfPig does not see that it is UTF-8.
                if (isLiteral && _source.Used > start && _source.Strings[start] == 0xEF)
                {
                    return false;
                }
            }

            _source.Used = start;
        }

        _operands.Add(new Operand(OperandKind.Properties) { Text = text });
        return _source.SkipBlanks() && _source.Take(">>"u8);
    }

    private bool SkipValue(bool inArray)
    {
        if (_source.Current == '/')
        {
            return _source.ReadName(out _);
        }

        if (_source.StartsNumber)
        {
            return _source.ReadNumber(out _);
        }

        if (_source.StartsString)
        {
            return _source.ReadString();
        }

        if (inArray || !_source.Take("["u8))
        {
            return false;
        }

        while (_source.SkipBlanks() && _source.Current != ']')
        {
            if (!SkipValue(inArray: true))
            {
                return false;
            }
        }

        return _source.SkipBlanks() && _source.Take("]"u8);
    }
}
