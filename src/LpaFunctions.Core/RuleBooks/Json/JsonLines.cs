using System.Text;
using System.Text.Json;

namespace LpaFunctions.Core.RuleBooks.Json;

/// <summary>The line of every value of a JSON text by its path ("$.indicators[3].rubric"), so that a rule can name the place that breaks it.</summary>
internal sealed class JsonLines
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    /// <param name="json">Valid JSON.</param>
    public JsonLines(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(bytes);
        var (line, counted) = (1, 0);
        var containers = new Stack<(string Path, bool IsArray, int Next)>();
        var name = "";
        while (reader.Read())
        {
            line += bytes.AsSpan(counted, (int)reader.TokenStartIndex - counted).Count((byte)'\n');
            counted = (int)reader.TokenStartIndex;
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                name = reader.GetString()!;
                continue;
            }

            if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
            {
                containers.Pop();
                continue;
            }

            var path = "$";
            if (containers.TryPop(out var parent))
            {
                path = parent.IsArray ? $"{parent.Path}[{parent.Next}]" : $"{parent.Path}.{name}";
                containers.Push(parent with { Next = parent.Next + 1 });
            }

            _lines[path] = line;
            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
            {
                containers.Push((path, reader.TokenType == JsonTokenType.StartArray, 0));
            }
        }
    }

    /// <summary>The line of a value, or of the nearest thing around it that stands in the text.</summary>
    public int LineOf(string path)
    {
        for (; path.Length > 1; path = path[..Math.Max(path.LastIndexOf('.'), path.LastIndexOf('['))])
        {
            if (_lines.TryGetValue(path, out var line))
            {
                return line;
            }
        }

        return 1;
    }
}
