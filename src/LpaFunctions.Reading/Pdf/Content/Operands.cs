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
    private readonly ReadOnlySpan<byte> content = content;
    private readonly ReadOnlySpan<byte> strings = strings;
    private readonly ReadOnlySpan<Operand> all = all;
    private readonly ReadOnlySpan<TextPiece> pieces = pieces;

    public int Count => all.Length;

    public Operand this[int index] => all[index];

    public bool Is(int index, OperandKind kind) => index < all.Length && all[index].Kind == kind;

    /// <summary>Whether at least so many operands are there and the first ones are numbers.</summary>
    public bool AreNumbers(int count) => all.Length >= count && LeadingNumbers() >= count;

    public int LeadingNumbers()
    {
        var count = 0;
        while (count < all.Length && all[count].Kind == OperandKind.Number)
        {
            count++;
        }

        return count;
    }

    public double Number(int index) => all[index].Number;

    public double[] Numbers(int count)
    {
        var numbers = new double[count];
        for (var i = 0; i < count; i++)
        {
            numbers[i] = all[i].Number;
        }

        return numbers;
    }

    public NameToken Name(int index) => NameToken.Create(Encoding.ASCII.GetString(content[all[index].Range]));

    /// <summary>A string that is shown.</summary>
    public ShownText Shown(int index) => new(strings[all[index].Range].ToArray());

    /// <summary>Strings that are shown with moves between them.</summary>
    public ShownText ShownPieces(int index)
    {
        // The strings of the operation lie one behind the other from the beginning.
        var range = pieces[all[index].Range];
        var end = 0;
        foreach (var piece in range)
        {
            end = Math.Max(end, piece.Start + piece.Length);
        }

        return new ShownText(strings[..end].ToArray(), range.ToArray());
    }
}
