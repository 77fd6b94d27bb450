namespace LpaFunctions.Scans.Images;

/// <summary>
/// Which ink of a colour image is taken. Stamps and signatures are blue or red and lie over what is printed in black: each layer is read by
/// itself, so that a stamp hides no number, and what is printed in colour is not lost either.
/// </summary>
internal enum ColourLayer
{
    Black,
    Coloured,
}
