using LpaFunctions.Scans.Ink;

namespace LpaFunctions.Scans.CheckBoxes;

/// <param name="Blob">The piece of ink that draws the box.</param>
internal readonly record struct BoxShape(int Blob, PixelBox Box, bool Ticked);
