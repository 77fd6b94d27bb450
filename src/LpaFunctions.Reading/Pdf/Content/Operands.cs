using System.Text;
using LpaFunctions.Reading.Pdf.Painting;
using UglyToad.PdfPig.Tokens;

namespace LpaFunctions.Reading.Pdf.Content;

/// <summary>The operands of one operator, and what they point into.</summary>
internal readonly ref struct Operands(
    ReadOnlySpan<byte> content,
    ReadOnlySpan<byte> strings,
    ReadOnlySpan<Operand> all,
    ReadOnlySpan<TextPiece> pieces
)
{
    private readonly ReadOnlySpan<byte> _content = content;
    private readonly ReadOnlySpan<byte> _strings = strings;
    private readonly ReadOnlySpan<Operand> _all = all;
    private readonly ReadOnlySpan<TextPiece> _pieces = pieces;

    public int Count => _all.Length;

    public Operand this[int index] => _all[index];

    public bool Is(int index, OperandKind kind) => index < _all.Length && _all[index].Kind == kind;

    /// <summary>Whether at least so many operands are there and the first ones are numbers.</summary>
    public bool AreNumbers(int count) => _all.Length >= count && LeadingNumbers() >= count;

    public int LeadingNumbers()
    {
        var count = 0;
        while (count < _all.Length && _all[count].Kind == OperandKind.Number)
        {
            count++;
        }

        return count;
    }

    public double Number(int index) => _all[index].Number;

    public double[] Numbers(int count)
    {
        var numbers = new double[count];
        for (var i = 0; i < count; i++)
        {
            numbers[i] = _all[i].Number;
        }

        return numbers;
    }

    public NameToken Name(int index) => NameToken.Create(Encoding.ASCII.GetString(_content[_all[index].Range]));

    /// <summary>A string that is shown.</summary>
    public ShownText Shown(int index) => new(_strings[_all[index].Range].ToArray());

    /// <summary>Strings that are shown with moves between them.</summary>
    public ShownText ShownPieces(int index)
    {
        // The strings of the operation lie one behind the other from the beginning.
        var range = _pieces[_all[index].Range];
        var end = 0;
        foreach (var piece in range)
        {
            end = Math.Max(end, piece.Start + piece.Length);
        }

        return new ShownText(_strings[..end].ToArray(), range.ToArray());
    }
}
