using LpaFunctions.Scans.Characters;
using LpaFunctions.Scans.CheckBoxes;
using LpaFunctions.Scans.Ink;

namespace LpaFunctions.Scans.Pages;

/// <summary>Brings the ticks of a coloured pen to the boxes that the black layer shows empty.</summary>
internal static class PenTicks
{
    /// <summary>Where the page has empty boxes and brackets.</summary>
    public static IReadOnlyList<PixelBox> Places(SheetReading black) =>
        [.. black.Boxes.Where(box => !box.Ticked).Select(box => box.Box), .. black.Pieces.SelectMany(piece => piece.EmptyMarks)];

    /// <param name="marks">What stands at each of the places, in their order.</param>
    public static SheetReading Apply(SheetReading black, IReadOnlyList<ColouredTick> marks)
    {
        var found = Places(black)
            .Zip(marks)
            .Where(pair => pair.Second != ColouredTick.None)
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

    private static bool IsCrossed(BoxShape box, Dictionary<PixelBox, ColouredTick> found) =>
        found.GetValueOrDefault(box.Box) == ColouredTick.Across;

    private static BoxShape Ticked(BoxShape box, Dictionary<PixelBox, ColouredTick> found) =>
        box with
        {
            Ticked = box.Ticked || found.GetValueOrDefault(box.Box) == ColouredTick.Tick,
        };

    private static void Mend(ReadPiece piece, PixelBox place, ColouredTick mark)
    {
        if (mark == ColouredTick.Across)
        {
            piece.Characters.RemoveAll(character => IsIn(place, character));
            return;
        }

        piece.Doubts.RemoveAll(doubt => place.Left < doubt.Right && doubt.Left < place.Right);
        BracketBoxes.Put(piece.Characters, place, BracketBoxes.Tick);
    }

    private static bool IsIn(PixelBox box, PlacedCharacter character) => character.X >= box.Left && character.X <= box.Right;
}
