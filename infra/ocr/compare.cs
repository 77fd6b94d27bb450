#:package Microsoft.ML.OnnxRuntime@1.31.1
#:property ManagePackageVersionsCentrally=false
#:property RestorePackagesWithLockFile=false
#:property PublishAot=false

// Holds ONNX Runtime in C# against torch, on the lines that export.py wrote: dotnet run compare.cs -- line.onnx line.onnx.lines
using System.Text;
using Microsoft.ML.OnnxRuntime;

using var session = new InferenceSession(args[0], new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1 });
using var run = new RunOptions();
using var lines = new BinaryReader(File.OpenRead(args[1]));

var alphabet = Text(lines);
var count = lines.ReadInt32();
var alike = 0;

for (var i = 0; i < count; i++)
{
    var (height, width) = (lines.ReadInt32(), lines.ReadInt32());
    var pixels = new float[height * width];
    for (var k = 0; k < pixels.Length; k++)
    {
        pixels[k] = lines.ReadSingle();
    }

    using var line = OrtValue.CreateTensorValueFromMemory(pixels, [1, 1, height, width]);
    using var answers = session.Run(run, ["line"], [line], ["p"]);
    var shape = answers[0].GetTensorTypeAndShape().Shape;
    var here = Greedy(answers[0].GetTensorDataAsSpan<float>(), (int)shape[1], (int)shape[2], alphabet);
    var torch = Text(lines);
    alike += here == torch ? 1 : 0;

    if (here != torch)
    {
        Console.WriteLine($"{i}: torch \"{torch}\", ONNX Runtime \"{here}\"");
    }
}

Console.WriteLine($"{alike} of {count} lines read alike");
return alike == count ? 0 : 1;

static string Text(BinaryReader reader) => Encoding.UTF8.GetString(reader.ReadBytes(reader.ReadInt32()));

static string Greedy(ReadOnlySpan<float> sure, int classes, int columns, string alphabet)
{
    var text = new StringBuilder();
    var before = 0;

    for (var t = 0; t < columns; t++)
    {
        var best = 0;
        for (var c = 1; c < classes; c++)
        {
            best = sure[(c * columns) + t] > sure[(best * columns) + t] ? c : best;
        }

        if (best != 0 && best != before)
        {
            text.Append(alphabet[best - 1]);
        }

        before = best;
    }

    return text.ToString();
}
