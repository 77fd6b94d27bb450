using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Fonts;
using LpaFunctions.Reading.Ink;
using LpaFunctions.Reading.Pdf.Bounds;
using LpaFunctions.Reading.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.XObjects;

namespace LpaFunctions.Reading.Pdf.Painting;

/// <summary>Runs the operations of a page and notes glyphs, rules, small squares and images; paints nothing.</summary>
internal sealed class PageScanner : BaseStreamProcessor<PageInk>
{
    private const int DeepestForm = 24;

    // In em.
    private const double LargestGlyph = 3;
    private const double InkHeight = 0.6;
    private const double LetterMiddle = 0.5;

    // Shares of ink that let nothing, and all, be seen of what they are laid over.
    private const double Opaque = 0.95;
    private const double Transparent = 0.05;

    private readonly ReadingBudget budget;
    private readonly bool keepInvisible;
    private readonly bool keepPictures;

    private readonly double left;
    private readonly double top;
    private readonly PageInk ink;
    private readonly PathInk path;
    private readonly InkColours colours;
    private readonly PageFills fills;
    private readonly ClipStack clips = new();
    private readonly Stack<SpanStart> spans = new();
    private readonly Dictionary<IFont, FontText> fonts;
    private (IFont? Font, FontText? Text) lastFont;
    private int replacing;
    private int depth;
    private int seeThrough;
    private int vanished;
    private int _shows;

    public PageScanner(
        int pageNumber,
        IResourceStore resourceStore,
        IPdfTokenScanner pdfScanner,
        IPageContentParser pageContentParser,
        ILookupFilterProvider filterProvider,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        in TransformationMatrix initialMatrix,
        BoundedParsingOptions options,
        Dictionary<IFont, FontText> fonts
    )
        : base(
            pageNumber,
            resourceStore,
            pdfScanner,
            pageContentParser,
            filterProvider,
            cropBox,
            userSpaceUnit,
            rotation,
            initialMatrix,
            options
        )
    {
        this.fonts = fonts;
        budget = options.Budget;
        keepInvisible = options.KeepInvisibleText;
        keepPictures = options.KeepPictures;
        var bounds = cropBox.GetVisibleBounds(rotation);
        (left, top) = (Math.Min(bounds.Left, bounds.Right), Math.Max(bounds.Top, bounds.Bottom));
        ink = new PageInk
        {
            Number = pageNumber,
            Width = Math.Abs(bounds.Width),
            Height = Math.Abs(bounds.Height),
            User = initialMatrix,
            Left = left,
            Top = top,
        };
        path = new PathInk(ink);
        colours = new InkColours(resourceStore, pdfScanner);
        fills = new PageFills(budget);
    }

    public override PageInk Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        PageNumber = pageNumberCurrent;
        CloneAllStates();
        ProcessOperations(operations);
        SeenInk.Keep(ink, fills, budget);
        return ink;
    }

    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        foreach (var operation in operations)
        {
            budget.CountStep();
            try
            {
                if (!colours.Take(operation))
                {
                    operation.Run(this);
                }
            }
            catch (Exception fault) when (fault is not (PdfException or OperationCanceledException or OutOfMemoryException))
            {
                // One operation that PdfPig cannot run costs that operation, not the page (ISO 32000-2, 7.8.2: operators not understood are skipped).
                ink.FailedOperations++;
            }
        }
    }

    /// <summary>Shows text as PdfPig's processor does (ISO 32000-2, 9.4.4), but asks a font only once for each of its codes.</summary>
    public void Show(ShownText shown)
    {
        _shows++;
        if (shown.Pieces is not { } pieces)
        {
            ShowCodes(shown.Codes);
            return;
        }

        var state = GetCurrentState().FontState;
        if (ResourceStore.GetFont(state.FontName!) is not { } font)
        {
            return;
        }

        var (size, scale, vertical) = (state.FontSize, state.HorizontalScaling / 100.0, font.IsVertical);
        foreach (var piece in pieces)
        {
            if (piece.IsMove)
            {
                var move = (0.0 - piece.Moves) / 1000.0 * size;
                TextMatrices.TextMatrix = TransformationMatrix
                    .GetTranslationMatrix(vertical ? 0.0 : move * scale, vertical ? move : 0.0)
                    .Multiply(TextMatrices.TextMatrix);
            }
            else
            {
                ShowCodes(shown.Codes.AsMemory(piece.Start, piece.Length));
            }
        }
    }

    private void ShowCodes(ReadOnlyMemory<byte> codes)
    {
        var state = GetCurrentState();
        var fontState = state.FontState;
        var font = fontState.FromExtendedGraphicsState ? ActiveExtendedGraphicsStateFont : ResourceStore.GetFont(fontState.FontName!);
        if (font is null)
        {
            return;
        }

        var text = TextOf(font);
        if (text.IsUncommon)
        {
            ShowText(new MemoryInputBytes(codes));
            return;
        }

        var size = fontState.FontSize;
        var scale = fontState.HorizontalScaling / 100.0;
        var (spacing, wordSpacing) = (fontState.CharacterSpacing, fontState.WordSpacing);
        var transformation = state.CurrentTransformationMatrix;
        var rendering = TransformationMatrix.FromValues(size * scale, 0.0, 0.0, size, 0.0, fontState.Rise);
        var input = new FontCodes(font, text, codes);
        while (input.MoveNext())
        {
            var glyph = text.Glyph(input.Code);
            var matrix = TextMatrices.TextMatrix;
            Note(state, text, input.Code, glyph.Unicode, rendering.Multiply(matrix).Multiply(transformation), glyph.Box);
            var blank = 0.0 + (input is { Code: 32, Length: 1 } ? wordSpacing : 0.0);
            TextMatrices.TextMatrix = matrix.Translate(((glyph.Box.Width * size) + spacing + blank) * scale, 0.0);
        }
    }

    private FontText TextOf(IFont font)
    {
        if (!ReferenceEquals(font, lastFont.Font))
        {
            if (!fonts.TryGetValue(font, out var text))
            {
                fonts[font] = text = new FontText(font, PdfScanner, FilterProvider);
            }

            lastFont = (font, text);
        }

        return lastFont.Text!;
    }

    public override void RenderGlyph(
        IFont font,
        CurrentGraphicsState currentState,
        double fontSize,
        double pointSize,
        int code,
        string unicode,
        long currentOffset,
        in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox
    ) =>
        Note(
            currentState,
            TextOf(font),
            code,
            unicode,
            renderingMatrix.Multiply(textMatrix).Multiply(transformationMatrix),
            characterBoundingBox
        );

    private void Note(
        CurrentGraphicsState state,
        FontText text,
        int code,
        string unicode,
        in TransformationMatrix to,
        CharacterBoundingBox box
    )
    {
        budget.CountLetter();
        var mode = state.FontState.TextRenderingMode;
        var isInkless = !keepInvisible && mode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip;
        if (mode >= TextRenderingMode.FillClip)
        {
            clips.Blur();
        }

        var (startX, startY) = to.Transform(0, 0);
        var (endX, endY) = to.Transform(box.Width, 0);
        var (upX, upY) = (to.C, to.D);
        var (content, guessed) = text.Of(code, unicode);
        var bounds = box.GlyphBounds;
        var (x0, y0) = to.Transform(bounds.BottomLeft.X, bounds.BottomLeft.Y);
        var (x1, y1) = to.Transform(bounds.TopRight.X, bounds.TopRight.Y);
        if (!double.IsFinite(startX + startY + endX + endY + x0 + y0 + x1 + y1))
        {
            return;
        }

        var size = Math.Sqrt((upX * upX) + (upY * upY));
        if (Math.Abs(x1 - x0) < 0.001 && Math.Abs(y1 - y0) < 0.001)
        {
            (x0, y0, x1, y1) = (startX, startY, endX, endY);
        }
        else if (Math.Max(Math.Abs(x1 - x0), Math.Abs(y1 - y0)) > LargestGlyph * size && content.Length == 1)
        {
            // The outline is damaged, as some subsetters leave it: no letter is so large. The origin and the advance still hold.
            (x0, y0, x1, y1) = (startX, startY, endX + (InkHeight * upX), endY + (InkHeight * upY));
        }

        var isMark = ThaiInk.IsMark(content);
        if (IsClipped(x0, y0, x1, y1) && !(isMark && !IsClipped(x0, startY, x1, startY + (LetterMiddle * upY))))
        {
            return;
        }

        var along = Math.Abs(endX - startX) + Math.Abs(endY - startY) > 0.001 ? (X: endX - startX, Y: endY - startY) : (X: to.A, Y: to.B);
        var glyphs = isInkless ? ink.Unseen : ink.Glyphs;
        glyphs.Add(
            new InkGlyph
            {
                Text = content,
                Start = startX - left,
                End = endX - left,
                Baseline = top - startY,
                BaselineEnd = top - endY,
                Size = size,
                Left = Math.Min(x0, x1) - left,
                Right = Math.Max(x0, x1) - left,
                Top = top - Math.Max(y0, y1),
                Bottom = top - Math.Min(y0, y1),
                Font = text.Name,
                Order = ink.Glyphs.Count,
                Turn = TurnOf(along.X, along.Y),
                Guessed = guessed,
                Colour = text.IsUncommon ? InkPaint.Unknown : ColourOf(state, mode),
                Code = code,
                Show = _shows,
                FontText = text,
            }
        );
    }

    private bool IsClipped(double x0, double y0, double x1, double y1) => clips.Hides(((x0 + x1) / 2) - left, top - ((y0 + y1) / 2));

    /// <summary>The colour of letters; white where they are as good as transparent.</summary>
    private int ColourOf(CurrentGraphicsState state, TextRenderingMode mode)
    {
        if (keepInvisible)
        {
            return InkPaint.Unknown;
        }

        if (vanished > 0)
        {
            return InkPaint.Nothing;
        }

        return mode switch
        {
            TextRenderingMode.Fill or TextRenderingMode.FillClip => state.AlphaConstantNonStroking < Transparent
                ? InkPaint.Nothing
                : colours.Fill,
            TextRenderingMode.Stroke or TextRenderingMode.StrokeClip => state.AlphaConstantStroking < Transparent
                ? InkPaint.Nothing
                : colours.Stroke,
            _ => InkPaint.AreAlike(colours.Fill, colours.Stroke) ? colours.Fill : InkPaint.Unknown,
        };
    }

    /// <summary>Notes an area that was painted, as far as the clip lets it show.</summary>
    private void AddFill(InkBox box, int colour, bool isSolid, bool isImage = false)
    {
        var state = GetCurrentState();
        var isOpaque =
            isSolid
            && clips.IsExact
            && seeThrough == 0
            && state.AlphaConstantNonStroking >= Opaque
            && state.SoftMask is null
            && state.BlendMode == BlendMode.Normal;
        fills.Add(new InkFill(clips.Within(box), isOpaque ? colour : InkPaint.Unknown, isOpaque, isImage, ink.Glyphs.Count));
    }

    private void AddFillOfPath()
    {
        if (path.Bounds is not { } bounds)
        {
            return;
        }

        var solid = path.Solid;
        foreach (var box in solid)
        {
            AddFill(box, colours.Fill, isSolid: colours.Fill != InkPaint.Unknown);
        }

        if (solid.Count == 0)
        {
            AddFill(bounds, InkPaint.Unknown, isSolid: false);
        }
    }

    private static byte TurnOf(double x, double y) => Math.Abs(x) >= Math.Abs(y) ? (byte)(x >= 0 ? 0 : 2) : (byte)(y < 0 ? 1 : 3);

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
        if (properties is null && propertyDictionaryName is not null)
        {
            properties = ResourceStore.GetMarkedContentPropertiesDictionary(propertyDictionaryName);
        }

        BeginSpan(replacing > 0 ? null : ActualText.Of(properties, PdfScanner));
    }

    public void BeginSpan(string? text)
    {
        // Within a span that is replaced as a whole a nested replacement has nothing to replace.
        var replacement = replacing > 0 ? null : text;
        if (spans.Count > budget.Limits.MaxDepth * 10)
        {
            throw new PdfException(PdfFault.TooComplex, budget.Place, "Marked content is nested too deep.");
        }

        spans.Push(new SpanStart(replacement, ink.Glyphs.Count, ink.Unseen.Count));
        if (replacement is not null)
        {
            replacing++;
        }
    }

    public override void EndMarkedContent()
    {
        if (!spans.TryPop(out var span) || span.Replacement is null)
        {
            return;
        }

        replacing--;
        ReplacedSpan.Apply(ink.Glyphs, span.FirstGlyph, span.Replacement);
        if (ink.Glyphs.Count == span.FirstGlyph)
        {
            ReplacedSpan.Apply(ink.Unseen, span.FirstUnseen, span.Replacement);
        }
    }

    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        if (++depth > DeepestForm)
        {
            throw new PdfException(PdfFault.TooComplex, budget.Place, $"Forms are nested deeper than {DeepestForm}.");
        }

        // A group of transparency begins with a state of its own; what it is laid down with holds for all of it.
        var isSeeThrough = IsSeeThrough(GetCurrentState());
        var isVanished = GetCurrentState().AlphaConstantNonStroking < Transparent;
        seeThrough += isSeeThrough ? 1 : 0;
        vanished += isVanished ? 1 : 0;
        try
        {
            base.ProcessFormXObject(formStream, xObjectName);
        }
        finally
        {
            depth--;
            seeThrough -= isSeeThrough ? 1 : 0;
            vanished -= isVanished ? 1 : 0;
        }
    }

    public override void PushState()
    {
        if (StackSize > budget.Limits.MaxDepth * 20)
        {
            throw new PdfException(PdfFault.TooComplex, budget.Place, "The graphics state is saved too often.");
        }

        base.PushState();
        clips.Push();
        colours.Push();
    }

    public override void PopState()
    {
        base.PopState();
        clips.Pop();
        colours.Pop();
    }

    private static bool IsSeeThrough(CurrentGraphicsState state) =>
        state.AlphaConstantNonStroking < Opaque || state.SoftMask is not null || state.BlendMode != BlendMode.Normal;

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
    {
        var image = ImageInk.Of(xObjectContentRecord, PdfScanner, left, top);
        AddImage(image);
        AddFill(image.Box, InkPaint.Unknown, isSolid: ImageInk.IsOpaque(xObjectContentRecord), isImage: true);
        if (keepPictures)
        {
            ink.Pictures.Add(
                new InkPicture(
                    image.Box,
                    xObjectContentRecord.AppliedTransformation,
                    XObjectFactory.ReadImage(xObjectContentRecord, PdfScanner, FilterProvider, ResourceStore)
                )
            );
        }
    }

    protected override void RenderInlineImage(InlineImage inlineImage)
    {
        var box = inlineImage.BoundingBox;
        var place = new InkBox(
            Math.Min(box.BottomLeft.X, box.TopRight.X) - left,
            top - Math.Max(box.BottomLeft.Y, box.TopRight.Y),
            Math.Max(box.BottomLeft.X, box.TopRight.X) - left,
            top - Math.Min(box.BottomLeft.Y, box.TopRight.Y),
            Filled: true
        );
        AddImage(new InkImage(place, inlineImage.WidthInSamples, inlineImage.HeightInSamples, null, null));
        AddFill(place, InkPaint.Unknown, isSolid: false);
        if (keepPictures)
        {
            // An inline image is shown as it lies: where it is turned only a renderer knows.
            ink.Pictures.Add(new InkPicture(place, CurrentTransformationMatrix, inlineImage));
        }
    }

    private void AddImage(InkImage image)
    {
        if (ink.Images.Count < 10_000)
        {
            ink.Images.Add(image);
        }
    }

    public override void BeginSubpath()
    {
        // A subpath begins with its first point.
    }

    public override PdfPoint? CloseSubpath()
    {
        var (x, y) = path.Close();
        return new PdfPoint(x + left, top - y);
    }

    public override void MoveTo(double x, double y)
    {
        var (toX, toY) = Place(x, y);
        path.MoveTo(toX, toY);
    }

    public override void LineTo(double x, double y)
    {
        var (toX, toY) = Place(x, y);
        path.LineTo(toX, toY);
    }

    public override void BezierCurveTo(double x2, double y2, double x3, double y3)
    {
        var (toX, toY) = Place(x3, y3);
        path.CurveTo(toX, toY);
    }

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) => BezierCurveTo(x2, y2, x3, y3);

    public override void Rectangle(double x, double y, double width, double height)
    {
        var (x0, y0) = Place(x, y);
        var (x1, y1) = Place(x + width, y + height);
        path.Rectangle(x0, y0, x1, y1);
    }

    public override void StrokePath(bool close)
    {
        if (close)
        {
            path.Close();
        }

        path.Stroke();
        path.Clear();
    }

    public override void FillPath(FillingRule fillingRule, bool close)
    {
        AddFillOfPath();
        path.Fill(InkPaint.IsDark(colours.Fill), clips.Now);
        path.Clear();
    }

    public override void FillStrokePath(FillingRule fillingRule, bool close)
    {
        if (close)
        {
            path.Close();
        }

        AddFillOfPath();
        path.Stroke();
        path.Clear();
    }

    public override void EndPath() => path.Clear();

    public override void ClosePath() => path.Clear();

    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
        if (path.Bounds is { } bounds)
        {
            clips.Intersect(bounds, path.IsBox);
        }
    }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
        var matrix = CurrentTransformationMatrix;
        Span<PdfPoint> corners =
        [
            matrix.Transform(rectangle.BottomLeft),
            matrix.Transform(rectangle.BottomRight),
            matrix.Transform(rectangle.TopLeft),
            matrix.Transform(rectangle.TopRight),
        ];
        double x0 = double.MaxValue,
            y0 = double.MaxValue,
            x1 = double.MinValue,
            y1 = double.MinValue;
        foreach (var corner in corners)
        {
            (x0, x1) = (Math.Min(x0, corner.X - left), Math.Max(x1, corner.X - left));
            (y0, y1) = (Math.Min(y0, top - corner.Y), Math.Max(y1, top - corner.Y));
        }

        clips.Intersect(new InkBox(x0, y0, x1, y1, Filled: false), isExact: true);
    }

    // A shading fills all that the clip leaves of the page.
    public override void PaintShading(NameToken shadingName) =>
        AddFill(new InkBox(0, 0, ink.Width, ink.Height, Filled: true), InkPaint.Unknown, isSolid: false);

    private (double X, double Y) Place(double x, double y)
    {
        var (toX, toY) = CurrentTransformationMatrix.Transform(x, y);
        return (toX - left, top - toY);
    }

    private readonly record struct SpanStart(string? Replacement, int FirstGlyph, int FirstUnseen);
}
