using System.Text;

namespace LpaFunctions.Reading.Layout.Lines;

/// <summary>Room in which a line is put together before its text and its spans are made of their very length: a page has thousands of lines.</summary>
internal sealed class LineScratch
{
    // A line holds fewer letters.
    private const int UsualLetters = 1024;

    [ThreadStatic]
    private static LineScratch? own;

    private LineScratch() { }

    public StringBuilder Text { get; } = new(UsualLetters);

    public List<RawSpan> Spans { get; } = [];

    /// <summary>The thread's own, empty: for one line at a time.</summary>
    public static LineScratch Take()
    {
        var scratch = own ??= new LineScratch();
        scratch.Text.Clear();
        scratch.Spans.Clear();
        return scratch;
    }
}
