using LpaFunctions.Scans.Lines;
using Microsoft.ML.OnnxRuntime;

namespace LpaFunctions.Scans.Characters;

/// <summary>A network that reads a line of text. One session serves all threads.</summary>
internal sealed class CharacterReader : IDisposable
{
    // The network halves the width, and was trained on lines with a little paper around them.
    private const int Step = 2;
    private const int Before = 2;
    private const int Around = 6;

    private readonly InferenceSession _session;
    private readonly RunOptions _run = new();
    private readonly string _alphabet;
    private readonly Calibration _calibration;

    public CharacterReader(byte[] weights, ModelCard card)
    {
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            // Every line has another width: patterns of memory would be kept for each.
            EnableMemoryPattern = false,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };
        _session = new InferenceSession(weights, options);
        _alphabet = card.Alphabet;
        _calibration = new Calibration(card.Calibration);
        Shape = card.Shape;
    }

    public LineShape Shape { get; }

    public List<ReadCharacter> Read(LineCut cut)
    {
        var width = cut.Width + Around + ((cut.Width + Around) % Step);
        var padded = new float[cut.Shape.Height * width];
        for (var y = 0; y < cut.Shape.Height; y++)
        {
            cut.Pixels.AsSpan(y * cut.Width, cut.Width).CopyTo(padded.AsSpan((y * width) + Before));
        }

        using var line = OrtValue.CreateTensorValueFromMemory(padded, [1, 1, cut.Shape.Height, width]);
        using var answers = _session.Run(_run, ["line"], [line], ["p"]);
        var shape = answers[0].GetTensorTypeAndShape().Shape;
        var answer = answers[0].GetTensorDataAsSpan<float>();
        return CtcText.Decode(answer, (int)shape[2], _alphabet, _calibration, Step, Before);
    }

    public void Dispose()
    {
        _session.Dispose();
        _run.Dispose();
    }
}
