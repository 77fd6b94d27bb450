using System.Security.Cryptography;
using System.Text.Json;
using LpaFunctions.Scans.Limits;
using LpaFunctions.Scans.Lines;

namespace LpaFunctions.Scans.Characters;

/// <summary>The weights of the two readers, loaded when the first scan comes, each held against its hash.</summary>
internal sealed class ScanModels
{
    private const string Index = "models.json";

    private readonly string _folder;
    private readonly ModelCard _line;
    private readonly ModelCard _number;
    private CharacterReader? _lines;
    private CharacterReader? _numbers;
    private object? _loadingLines;
    private object? _loadingNumbers;

    private ScanModels(string folder, ModelCard line, ModelCard number)
    {
        _folder = folder;
        _line = line;
        _number = number;
        Version = $"{line.Sha256[..6]}{number.Sha256[..6]}";
    }

    /// <summary>Reads lines of any text.</summary>
    public CharacterReader Lines => LazyInitializer.EnsureInitialized(ref _lines, ref _loadingLines, () => Load(_line));

    /// <summary>Reads numbers, and says <see cref="NumberSigns.Other"/> where something else stands.</summary>
    public CharacterReader Numbers => LazyInitializer.EnsureInitialized(ref _numbers, ref _loadingNumbers, () => Load(_number));

    /// <summary>The beginnings of the hashes of the weights.</summary>
    public string Version { get; }

    /// <param name="folder">Holds models.json and the files that it names.</param>
    /// <exception cref="InvalidDataException">models.json is not what this program wants.</exception>
    /// <exception cref="ScanReaderMissingException">There is no such file.</exception>
    public static ScanModels Open(string folder)
    {
        using var index = JsonDocument.Parse(Bytes(folder, Index));
        return new ScanModels(folder, Card(index.RootElement, "line"), Card(index.RootElement, "number"));
    }

    private static ModelCard Card(JsonElement index, string name)
    {
        try
        {
            var card = index.GetProperty("models").EnumerateArray().Single(model => model.GetProperty("name").ValueEquals(name));
            return new ModelCard(
                card.GetProperty("file").GetString()!,
                card.GetProperty("sha256").GetString()!,
                Shape(card),
                card.GetProperty("alphabet").GetString()!,
                Points(index, name)
            );
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{Index} does not describe the model \"{name}\".", e);
        }
    }

    /// <summary>Readers were trained on lines of 40 pixels, consonants of 15 on row 31, or say what else.</summary>
    private static LineShape Shape(JsonElement card)
    {
        var height = card.GetProperty("height").GetInt32();
        var letter = card.TryGetProperty("consonant", out var consonant) ? consonant.GetDouble() : height * 15 / 40.0;
        var baseline = card.TryGetProperty("baseline", out var row) ? row.GetDouble() : height * 31 / 40.0;
        return new LineShape(height, letter, baseline);
    }

    private static List<CalibrationPoint> Points(JsonElement index, string name) =>
        index.TryGetProperty("calibration", out var all) && all.TryGetProperty(name, out var points)
            ? [.. points.EnumerateArray().Select(point => new CalibrationPoint(point[0].GetDouble(), point[1].GetDouble()))]
            : [];

    private CharacterReader Load(ModelCard card)
    {
        var weights = Bytes(_folder, card.File);
        var hash = Convert.ToHexStringLower(SHA256.HashData(weights));
        if (hash != card.Sha256)
        {
            throw new InvalidDataException($"{card.File} is not the file that {Index} names: its SHA-256 is {hash}.");
        }

        try
        {
            return new CharacterReader(weights, card);
        }
        catch (Exception e) when (e is TypeInitializationException or DllNotFoundException)
        {
            throw new ScanReaderMissingException("libonnxruntime", e);
        }
    }

    private static byte[] Bytes(string folder, string file)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(folder, file));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ScanReaderMissingException($"{Path.GetFileName(folder)}/{file}", e);
        }
    }
}
