using LpaFunctions.Scans.Characters;
using LpaFunctions.Scans.Ink;
using LpaFunctions.Scans.Marks;

namespace LpaFunctions.Scans.Pages;

/// <summary>Brings the ticks of a coloured pen to the boxes that the black layer shows empty.</summary>
internal static class PenTicks
{
    /// <summary>Where the page has empty boxes and brackets.</summary>
    public static IReadOnlyList<PixelBox> Places(SheetReading black) =>
        [.. black.Boxes.Where(box => !box.Ticked).Select(box => box.Box), .. black.Pieces.SelectMany(piece => piece.EmptyMarks)];

    /// <param name="marks">What stands at each of the places, in their order.</param>
    public static SheetReading Apply(SheetReading black, IReadOnlyList<PenMark> marks)
    {
        var found = Places(black)
            .Zip(marks)
            .Where(pair => pair.Second != PenMark.None)
            .ToDictionary(pair => pair.First, pair => pair.Second);
        foreach (var piece in black.Pieces)
        {
            foreach (var place in piece.EmptyMarks.Where(found.ContainsKey))
            {
                Mend(piece, place, found[place]);
            }
        }

        return black with
        {
            Boxes = [.. black.Boxes.Where(box => !IsCrossed(box, found)).Select(box => Ticked(box, found))],
        };
    }

    private static bool IsCrossed(BoxShape box, Dictionary<PixelBox, PenMark> found) => found.GetValueOrDefault(box.Box) == PenMark.Across;

    private static BoxShape Ticked(BoxShape box, Dictionary<PixelBox, PenMark> found) =>
        box with
        {
            Ticked = box.Ticked || found.GetValueOrDefault(box.Box) == PenMark.Tick,
        };

    private static void Mend(ReadPiece piece, PixelBox place, PenMark mark)
    {
        if (mark == PenMark.Across)
        {
            piece.Characters.RemoveAll(character => IsIn(place, character));
            return;
        }

        piece.Doubts.RemoveAll(doubt => place.Left < doubt.Right && doubt.Left < place.Right);
        BracketMarks.Put(piece.Characters, place, BracketMarks.Tick);
    }

    private static bool IsIn(PixelBox box, PlacedCharacter character) => character.X >= box.Left && character.X <= box.Right;
}
