using System.Text;

namespace LpaFunctions.Core.Bundles;

/// <summary>
/// The rows of a CSV file (RFC 4180) in UTF-8, with or without a byte-order mark: commas, quotes doubled inside quotes, lines that end in LF or
/// CRLF. An empty line is no row, and a quote inside an unquoted cell is a letter like any other.
/// </summary>
public ref struct CsvRows(ReadOnlySpan<byte> content)
{
    private readonly CellTexts _texts = new();
    private readonly List<string> _cells = [];
    private ReadOnlySpan<byte> _rest = content.StartsWith(Encoding.UTF8.Preamble) ? content[Encoding.UTF8.Preamble.Length..] : content;

    /// <summary>
    /// The cells of the next row, in the list of the row before; null after the last. Equal cells are mostly one string, since tables repeat
    /// themselves.
    /// </summary>
    /// <exception cref="FormatException">A quoted cell has no end.</exception>
    public IReadOnlyList<string>? Next()
    {
        SkipEmptyLines();
        if (_rest.IsEmpty)
        {
            return null;
        }

        _cells.Clear();
        bool goesOn;
        do
        {
            var cell = _rest is [(byte)'"', ..] ? QuotedCell() : PlainCell();
            _cells.Add(cell);
            goesOn = TakeDivider();
        } while (goesOn);

        return _cells;
    }

    private void SkipEmptyLines() => _rest = _rest.TrimStart("\r\n"u8);

    private string PlainCell()
    {
        var end = _rest.IndexOfAny(",\r\n"u8);
        var cell = end < 0 ? _rest : _rest[..end];
        _rest = _rest[cell.Length..];
        return _texts.TextFor(cell);
    }

    private string QuotedCell()
    {
        var text = new StringBuilder();
        _rest = _rest[1..];
        while (true)
        {
            var quote = _rest.IndexOf((byte)'"');
            if (quote < 0)
            {
                throw new FormatException("A quoted cell of the CSV has no end.");
            }

            text.Append(Encoding.UTF8.GetString(_rest[..quote]));
            _rest = _rest[(quote + 1)..];
            if (_rest is not [(byte)'"', ..])
            {
                // What stands between the closing quote and the comma belongs to nothing, and is kept as it is.
                return text.Append(PlainCell()).ToString();
            }

            text.Append('"');
            _rest = _rest[1..];
        }
    }

    /// <returns>Whether another cell of the row follows.</returns>
    private bool TakeDivider()
    {
        if (_rest is [(byte)',', ..])
        {
            _rest = _rest[1..];
            return true;
        }

        if (_rest is [(byte)'\r', ..])
        {
            _rest = _rest[1..];
        }

        if (_rest is [(byte)'\n', ..])
        {
            _rest = _rest[1..];
        }

        return false;
    }
}
