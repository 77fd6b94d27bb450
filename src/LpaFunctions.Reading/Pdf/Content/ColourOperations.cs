using UglyToad.PdfPig.Graphics.Operations;

namespace LpaFunctions.Reading.Pdf.Content;

/// <summary>From the operators of colours to the operation that sets one.</summary>
internal static class ColourOperations
{
    /// <summary>Null for an operator that sets no colour, or whose operands do not fit.</summary>
    public static IGraphicsStateOperation? From(ReadOnlySpan<byte> name, Operands o) =>
        name switch
        {
            [(byte)'g'] => o.AreNumbers(1) ? new SetNonStrokeColorDeviceGray(o.Number(0)) : null,
            [(byte)'G'] => o.AreNumbers(1) ? new SetStrokeColorDeviceGray(o.Number(0)) : null,
            [(byte)'r', (byte)'g'] => o.AreNumbers(3) ? new SetNonStrokeColorDeviceRgb(o.Number(0), o.Number(1), o.Number(2)) : null,
            [(byte)'R', (byte)'G'] => o.AreNumbers(3) ? new SetStrokeColorDeviceRgb(o.Number(0), o.Number(1), o.Number(2)) : null,
            [(byte)'k'] => o.AreNumbers(4) ? new SetNonStrokeColorDeviceCmyk(o.Number(0), o.Number(1), o.Number(2), o.Number(3)) : null,
            [(byte)'K'] => o.AreNumbers(4) ? new SetStrokeColorDeviceCmyk(o.Number(0), o.Number(1), o.Number(2), o.Number(3)) : null,
            [(byte)'c', (byte)'s'] => o.Is(0, OperandKind.Name) ? new SetNonStrokeColorSpace(o.Name(0)) : null,
            [(byte)'C', (byte)'S'] => o.Is(0, OperandKind.Name) ? new SetStrokeColorSpace(o.Name(0)) : null,
            [(byte)'s', (byte)'c'] => new SetNonStrokeColor(o.Numbers(o.LeadingNumbers())),
            [(byte)'S', (byte)'C'] => new SetStrokeColor(o.Numbers(o.LeadingNumbers())),
            [(byte)'s', (byte)'c', (byte)'n'] => Fill(o, o.LeadingNumbers()),
            [(byte)'S', (byte)'C', (byte)'N'] => Stroke(o, o.LeadingNumbers()),
            _ => null,
        };

    // The name of a pattern stands last.
    private static SetNonStrokeColorAdvanced Fill(Operands o, int numbers) =>
        o.Is(numbers, OperandKind.Name)
            ? new SetNonStrokeColorAdvanced(o.Numbers(numbers), o.Name(numbers))
            : new SetNonStrokeColorAdvanced(o.Numbers(numbers));

    private static SetStrokeColorAdvanced Stroke(Operands o, int numbers) =>
        o.Is(numbers, OperandKind.Name)
            ? new SetStrokeColorAdvanced(o.Numbers(numbers), o.Name(numbers))
            : new SetStrokeColorAdvanced(o.Numbers(numbers));
}
