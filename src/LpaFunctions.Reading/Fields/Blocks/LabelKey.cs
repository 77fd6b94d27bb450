using System.Buffers;

namespace LpaFunctions.Reading.Fields.Blocks;

/// <summary>
/// A text as labels are compared in it: letters and digits only, without blanks, tones and punctuation, ำ as า, digits Arabic.
/// Where a value may stand between two words (leaders, a colon, a wide gap, a box) a barrier stays, so that no label reaches over it.
/// </summary>
internal sealed class LabelKey
{
    private const char Barrier = '\u0001';
    private const char FirstThai = '\u0E00',
        AfterThai = '\u0E80';

    // Nearly all letters are Thai, and their Unicode category costs more than all else here.
    private static readonly char[] Thai = [.. Enumerable.Range(FirstThai, AfterThai - FirstThai).Select(c => Fold((char)c))];
    private readonly int[] _origin;

    private LabelKey(string key, int[] origin)
    {
        Key = key;
        _origin = origin;
    }

    public string Key { get; }

    /// <summary>Place in the text of the n-th letter of the key.</summary>
    public int Origin(int index) => _origin[index];

    /// <param name="gap">A character that stands for a wide gap in the text, besides the usual barriers.</param>
    public static LabelKey From(string text, char gap = '\0')
    {
        var (key, origin) = (ArrayPool<char>.Shared.Rent(text.Length), ArrayPool<int>.Shared.Rent(text.Length));
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i] == gap || IsBarrier(text, i) ? Barrier : Folded(text[i]);
            var isSecondBarrier = c == Barrier && length > 0 && key[length - 1] == Barrier;
            if (c == '\0' || isSecondBarrier)
            {
                continue;
            }

            key[length] = c;
            origin[length++] = i;
        }

        var made = new LabelKey(new string(key, 0, length), origin[..length]);
        ArrayPool<char>.Shared.Return(key);
        ArrayPool<int>.Shared.Return(origin);
        return made;
    }

    private static bool IsBarrier(string text, int i) =>
        text[i] switch
        {
            ':' or '=' or '_' or '…' or '\t' => true,
            '.' => i + 1 < text.Length && text[i + 1] is '.' or '…',
            >= '\u25A0' and <= '\u25FF' or >= '\u2600' and <= '\u27BF' => true,
            _ => false,
        };

    private static char Folded(char c) => c is >= FirstThai and < AfterThai ? Thai[c - FirstThai] : Fold(c);

    private static char Fold(char c) =>
        c switch
        {
            >= '๐' and <= '๙' => (char)(c - '๐' + '0'),
            >= '\u0E47' and <= '\u0E4E' => '\0',
            'ำ' or 'ๅ' => 'า',
            'ใ' => 'ไ',
            _ when char.IsLetterOrDigit(c) => char.ToLowerInvariant(c),
            >= '\u0E31' and <= '\u0E3A' => c,
            _ => '\0',
        };
}
