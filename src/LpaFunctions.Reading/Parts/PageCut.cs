using LpaFunctions.Core.Evidence;

namespace LpaFunctions.Reading.Parts;

/// <summary>A piece of a page that was read as an image, to be shown as a picture: where a value stands, and what lies around it.</summary>
/// <param name="Name">Of the file.</param>
/// <param name="Page">1-based, of the file or of its part.</param>
/// <param name="Box">Where the value stands on the page as shown.</param>
public sealed record PageCut(string Name, int Page, TextBox Box)
{
    // Points. A line of print is about 16 high; the width is what a phone shows with letters of the size of its own.
    private const double LeastWidth = 320;
    private const double LeastHeight = 54;
    private const double Beside = 40;
    private const double Above = 16;

    // Of the page's height: a value stands on a line or in a cell.
    private const double MostHeight = 1.0 / 3;

    /// <summary>1-based, of a file that holds several documents or is turned into one; null for the file itself.</summary>
    public int? Part { get; init; }

    /// <summary>Quarters of a turn, clockwise, by which the page as shown is turned so that its text stands upright.</summary>
    public int Quarters { get; init; }

    /// <summary>The file itself; empty where <see cref="File"/> is set.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>Full path of a file that holds the bytes and that only this user may read.</summary>
    public string? File { get; init; }

    /// <summary>What is cut out of a page of this size, in points of the page as shown.</summary>
    public TextBox Within(double width, double height) =>
        Quarters % 2 == 0 ? Around(Box, width, height) : Mirrored(Around(Mirrored(Box), height, width));

    private static TextBox Around(TextBox box, double width, double height)
    {
        var (left, right) = Stretch(box.Left, box.Right, Math.Max(LeastWidth, box.Right - box.Left + (2 * Beside)), width);
        var tall = Math.Max(LeastHeight, box.Bottom - box.Top + (2 * Above));
        var (top, bottom) = Stretch(box.Top, box.Bottom, Math.Min(tall, Math.Max(LeastHeight, MostHeight * height)), height);
        return new TextBox(left, top, right, bottom);
    }

    /// <summary>A stretch of this length about the middle of another, moved and shortened so that it lies on the page.</summary>
    private static (double From, double To) Stretch(double from, double to, double length, double most)
    {
        length = Math.Min(length, most);
        var start = Math.Clamp(((from + to) / 2) - (length / 2), 0, most - length);
        return (start, start + length);
    }

    private static TextBox Mirrored(TextBox box) => new(box.Top, box.Left, box.Bottom, box.Right);
}
