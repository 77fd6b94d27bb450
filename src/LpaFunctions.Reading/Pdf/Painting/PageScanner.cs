using LpaFunctions.Reading.Documents.Frames;
using LpaFunctions.Reading.Documents.Limits;
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

    private readonly ReadingBudget _budget;
    private readonly bool _keepInvisible;
    private readonly bool _keepPictures;

    private readonly double _left;
    private readonly double _top;
    private readonly PageInk _ink;
    private readonly PathInk _path;
    private readonly InkColours _colours;
    private readonly PageFills _fills;
    private readonly ClipStack _clips = new();
    private readonly Stack<SpanStart> _spans = new();
    private readonly Dictionary<IFont, FontText> _fonts;
    private (IFont? Font, FontText? Text) _lastFont;
    private List<InkGlyph> _used = [];
    private int _replacing;
    private int _depth;
    private int _seeThrough;
    private int _vanished;
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
        _fonts = fonts;
        _budget = options.Budget;
        _keepInvisible = options.KeepInvisibleText;
        _keepPictures = options.KeepPictures;

        var bounds = cropBox.GetVisibleBounds(rotation);
        (_left, _top) = (Math.Min(bounds.Left, bounds.Right), Math.Max(bounds.Top, bounds.Bottom));
        _ink = new PageInk
        {
            Number = pageNumber,
            Width = Math.Abs(bounds.Width),
            Height = Math.Abs(bounds.Height),
            User = initialMatrix,
            Left = _left,
            Top = _top,
        };
        _path = new PathInk(_ink);
        _colours = new InkColours(resourceStore, pdfScanner);
        _fills = new PageFills(_budget);
    }

    public override PageInk Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        PageNumber = pageNumberCurrent;
        CloneAllStates();
        _used = GlyphStock.Take();
        _ink.Glyphs.EnsureCapacity(_used.Count);
        ProcessOperations(operations);
        GlyphStock.Return(_used);
        SeenInk.Keep(_ink, _fills, _budget);
        return _ink;
    }

    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        foreach (var operation in operations)
        {
            _budget.CountStep();

            try
            {
                if (!_colours.Take(operation))
                {
                    operation.Run(this);
                }
            }
            catch (Exception fault) when (fault is not (PdfException or OperationCanceledException or OutOfMemoryException))
            {
                // One operation that PdfPig cannot run costs that operation, not the page (ISO 32000-2, 7.8.2: operators not understood are skipped).
                _ink.FailedOperations++;
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
            Note(state, text, input.Code, glyph, rendering.Multiply(matrix).Multiply(transformation));
            var blank = 0.0 + (input is { Code: 32, Length: 1 } ? wordSpacing : 0.0);
            TextMatrices.TextMatrix = matrix.Translate(((glyph.Width * size) + spacing + blank) * scale, 0.0);
        }
    }

    private FontText TextOf(IFont font)
    {
        if (!ReferenceEquals(font, _lastFont.Font))
        {
            if (!_fonts.TryGetValue(font, out var text))
            {
                _fonts[font] = text = new FontText(font, PdfScanner, FilterProvider);
            }

            _lastFont = (font, text);
        }

        return _lastFont.Text!;
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
            new FontGlyph(unicode, GlyphBox.From(characterBoundingBox.GlyphBounds), characterBoundingBox.Width),
            renderingMatrix.Multiply(textMatrix).Multiply(transformationMatrix)
        );

    private void Note(CurrentGraphicsState state, FontText text, int code, FontGlyph shape, in TransformationMatrix to)
    {
        var box = shape.Box;
        _budget.CountLetter();
        var mode = state.FontState.TextRenderingMode;
        var isInkless = !_keepInvisible && mode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip;
        if (mode >= TextRenderingMode.FillClip)
        {
            _clips.Blur();
        }

        var (startX, startY) = to.Transform(0, 0);
        var (endX, endY) = to.Transform(shape.Width, 0);
        var (upX, upY) = (to.C, to.D);
        var (content, guessed) = text.Read(code, shape);
        var (x0, y0) = to.Transform(box.Left, box.Bottom);
        var (x1, y1) = to.Transform(box.Right, box.Top);
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

        if (IsClipped(x0, y0, x1, y1) && !(ThaiInk.IsMark(content) && !IsClipped(x0, startY, x1, startY + (LetterMiddle * upY))))
        {
            return;
        }

        var along = Math.Abs(endX - startX) + Math.Abs(endY - startY) > 0.001 ? (X: endX - startX, Y: endY - startY) : (X: to.A, Y: to.B);
        var glyphs = isInkless ? _ink.Unseen : _ink.Glyphs;
        var glyph = NextGlyph();
        (glyph.Text, glyph.Guessed) = (content, guessed);
        (glyph.Start, glyph.End) = (startX - _left, endX - _left);
        (glyph.Baseline, glyph.BaselineEnd) = (_top - startY, _top - endY);
        (glyph.Left, glyph.Right) = (Math.Min(x0, x1) - _left, Math.Max(x0, x1) - _left);
        (glyph.Top, glyph.Bottom) = (_top - Math.Max(y0, y1), _top - Math.Min(y0, y1));
        (glyph.Font, glyph.FontText, glyph.Size) = (text.Name, text, size);
        glyph.Turn = TurnOf(along.X, along.Y);
        glyph.Colour = text.IsUncommon ? InkPaint.Unknown : ColourOf(state, mode);
        (glyph.Code, glyph.Show, glyph.Order) = (code, _shows, _ink.Glyphs.Count);
        glyphs.Add(glyph);
    }

    /// <summary>One that a page before has done with, or a new one.</summary>
    private InkGlyph NextGlyph()
    {
        if (_used.Count == 0)
        {
            _used = GlyphStock.Take();
        }

        if (_used.Count == 0)
        {
            return InkGlyph.Blank();
        }

        var glyph = _used[^1];
        _used.RemoveAt(_used.Count - 1);
        return glyph;
    }

    private bool IsClipped(double x0, double y0, double x1, double y1) => _clips.Hides(((x0 + x1) / 2) - _left, _top - ((y0 + y1) / 2));

    /// <summary>The colour of letters; white where they are as good as transparent.</summary>
    private int ColourOf(CurrentGraphicsState state, TextRenderingMode mode)
    {
        if (_keepInvisible)
        {
            return InkPaint.Unknown;
        }

        if (_vanished > 0)
        {
            return InkPaint.Nothing;
        }

        switch (mode)
        {
            case TextRenderingMode.Fill or TextRenderingMode.FillClip:
                return state.AlphaConstantNonStroking < Transparent ? InkPaint.Nothing : _colours.Fill;
            case TextRenderingMode.Stroke or TextRenderingMode.StrokeClip:
                return state.AlphaConstantStroking < Transparent ? InkPaint.Nothing : _colours.Stroke;
            default:
                return InkPaint.AreAlike(_colours.Fill, _colours.Stroke) ? _colours.Fill : InkPaint.Unknown;
        }
    }

    /// <summary>Notes an area that was painted, as far as the clip lets it show.</summary>
    private void AddFill(InkBox box, int colour, bool isSolid, bool isImage = false)
    {
        var state = GetCurrentState();
        var isOpaque =
            isSolid
            && _clips.IsExact
            && _seeThrough == 0
            && state.AlphaConstantNonStroking >= Opaque
            && state.SoftMask is null
            && state.BlendMode == BlendMode.Normal;
        _fills.Add(new InkFill(_clips.Within(box), isOpaque ? colour : InkPaint.Unknown, isOpaque, isImage, _ink.Glyphs.Count));
    }

    private void AddFillOfPath()
    {
        if (_path.Bounds is not { } bounds)
        {
            return;
        }

        var solid = _path.Solid;
        foreach (var box in solid)
        {
            AddFill(box, _colours.Fill, isSolid: _colours.Fill != InkPaint.Unknown);
        }

        if (solid.Count == 0)
        {
            AddFill(bounds, InkPaint.Unknown, isSolid: false);
        }
    }

    private static byte TurnOf(double x, double y)
    {
        if (Math.Abs(x) >= Math.Abs(y))
        {
            return (byte)(x >= 0 ? 0 : 2);
        }

        return (byte)(y < 0 ? 1 : 3);
    }

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
        if (properties is null && propertyDictionaryName is not null)
        {
            properties = ResourceStore.GetMarkedContentPropertiesDictionary(propertyDictionaryName);
        }

        var text = _replacing > 0 ? null : ActualText.Read(properties, PdfScanner);
        BeginSpan(text);
    }

    public void BeginSpan(string? text)
    {
        // Within a span that is replaced as a whole a nested replacement has nothing to replace.
        var replacement = _replacing > 0 ? null : text;
        if (_spans.Count > _budget.Limits.MaxDepth * 10)
        {
            throw new PdfException(PdfFault.TooComplex, _budget.Place, "Marked content is nested too deep.");
        }

        _spans.Push(new SpanStart(replacement, _ink.Glyphs.Count, _ink.Unseen.Count));
        if (replacement is not null)
        {
            _replacing++;
        }
    }

    public override void EndMarkedContent()
    {
        if (!_spans.TryPop(out var span) || span.Replacement is null)
        {
            return;
        }

        _replacing--;
        ReplacedSpan.Apply(_ink.Glyphs, span.FirstGlyph, span.Replacement);
        if (_ink.Glyphs.Count == span.FirstGlyph)
        {
            ReplacedSpan.Apply(_ink.Unseen, span.FirstUnseen, span.Replacement);
        }
    }

    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        if (++_depth > DeepestForm)
        {
            throw new PdfException(PdfFault.TooComplex, _budget.Place, $"Forms are nested deeper than {DeepestForm}.");
        }

        // A group of transparency begins with a state of its own; what it is laid down with holds for all of it.
        var isSeeThrough = IsSeeThrough(GetCurrentState());
        var isVanished = GetCurrentState().AlphaConstantNonStroking < Transparent;
        _seeThrough += isSeeThrough ? 1 : 0;
        _vanished += isVanished ? 1 : 0;
        try
        {
            base.ProcessFormXObject(formStream, xObjectName);
        }
        finally
        {
            _depth--;
            _seeThrough -= isSeeThrough ? 1 : 0;
            _vanished -= isVanished ? 1 : 0;
        }
    }

    public override void PushState()
    {
        if (StackSize > _budget.Limits.MaxDepth * 20)
        {
            throw new PdfException(PdfFault.TooComplex, _budget.Place, "The graphics state is saved too often.");
        }

        base.PushState();
        _clips.Push();
        _colours.Push();
    }

    public override void PopState()
    {
        base.PopState();
        _clips.Pop();
        _colours.Pop();
    }

    private static bool IsSeeThrough(CurrentGraphicsState state) =>
        state.AlphaConstantNonStroking < Opaque || state.SoftMask is not null || state.BlendMode != BlendMode.Normal;

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
    {
        var image = ImageInk.From(xObjectContentRecord, PdfScanner, _left, _top);
        AddImage(image);
        AddFill(image.Box, InkPaint.Unknown, isSolid: ImageInk.IsOpaque(xObjectContentRecord), isImage: true);
        if (_keepPictures)
        {
            _ink.Pictures.Add(
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
        var (one, other) = (inlineImage.BoundingBox.BottomLeft, inlineImage.BoundingBox.TopRight);
        var (left, right) = (Math.Min(one.X, other.X) - _left, Math.Max(one.X, other.X) - _left);
        var (top, bottom) = (_top - Math.Max(one.Y, other.Y), _top - Math.Min(one.Y, other.Y));
        var place = new InkBox(left, top, right, bottom, Filled: true);
        AddImage(new InkImage(place, inlineImage.WidthInSamples, inlineImage.HeightInSamples, null, null));
        AddFill(place, InkPaint.Unknown, isSolid: false);
        if (_keepPictures)
        {
            // An inline image is shown as it lies: where it is turned only a renderer knows.
            _ink.Pictures.Add(new InkPicture(place, CurrentTransformationMatrix, inlineImage));
        }
    }

    private void AddImage(InkImage image)
    {
        if (_ink.Images.Count < 10_000)
        {
            _ink.Images.Add(image);
        }
    }

    public override void BeginSubpath()
    {
        // A subpath begins with its first point.
    }

    public override PdfPoint? CloseSubpath()
    {
        var (x, y) = _path.Close();
        return new PdfPoint(x + _left, _top - y);
    }

    public override void MoveTo(double x, double y)
    {
        var (toX, toY) = Place(x, y);
        _path.MoveTo(toX, toY);
    }

    public override void LineTo(double x, double y)
    {
        var (toX, toY) = Place(x, y);
        _path.LineTo(toX, toY);
    }

    public override void BezierCurveTo(double x2, double y2, double x3, double y3)
    {
        var (toX, toY) = Place(x3, y3);
        _path.CurveTo(toX, toY);
    }

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) => BezierCurveTo(x2, y2, x3, y3);

    public override void Rectangle(double x, double y, double width, double height)
    {
        var (x0, y0) = Place(x, y);
        var (x1, y1) = Place(x + width, y + height);
        _path.Rectangle(x0, y0, x1, y1);
    }

    public override void StrokePath(bool close)
    {
        if (close)
        {
            _path.Close();
        }

        _path.Stroke();
        _path.Clear();
    }

    public override void FillPath(FillingRule fillingRule, bool close)
    {
        AddFillOfPath();
        _path.Fill(InkPaint.IsDark(_colours.Fill), _clips.Now);
        _path.Clear();
    }

    public override void FillStrokePath(FillingRule fillingRule, bool close)
    {
        if (close)
        {
            _path.Close();
        }

        AddFillOfPath();
        _path.StrokeAndFill();
        _path.Clear();
    }

    public override void EndPath() => _path.Clear();

    public override void ClosePath() => _path.Clear();

    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
        if (_path.Bounds is { } bounds)
        {
            _clips.Intersect(bounds, _path.IsBox);
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
            (x0, x1) = (Math.Min(x0, corner.X - _left), Math.Max(x1, corner.X - _left));
            (y0, y1) = (Math.Min(y0, _top - corner.Y), Math.Max(y1, _top - corner.Y));
        }

        _clips.Intersect(new InkBox(x0, y0, x1, y1, Filled: false), isExact: true);
    }

    // A shading fills all that the clip leaves of the page.
    public override void PaintShading(NameToken shadingName) =>
        AddFill(new InkBox(0, 0, _ink.Width, _ink.Height, Filled: true), InkPaint.Unknown, isSolid: false);

    private PagePoint Place(double x, double y)
    {
        var (toX, toY) = CurrentTransformationMatrix.Transform(x, y);
        return new(toX - _left, _top - toY);
    }

    private readonly record struct SpanStart(string? Replacement, int FirstGlyph, int FirstUnseen);
}
