using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace LpaFunctions.Reading.Ink;

/// <summary>An image on a page, with what decodes it while the file is open.</summary>
/// <param name="To">From the unit square of the image to the page.</param>
internal readonly record struct InkPicture(InkBox Box, TransformationMatrix To, IPdfImage Image);
