using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using LpaFunctions.Core.RuleBooks.Checks;

namespace LpaFunctions.Core.RuleBooks.Json;

/// <summary>Reads and writes rule books as JSON. Reading is strict: an unknown or repeated member is an error, so that a slip of the pen is not silently ignored.</summary>
public static class RuleBookJson
{
    public static JsonSerializerOptions Options { get; } = MakeOptions();

    private static readonly JsonTypeInfo<RuleBook> Book = (JsonTypeInfo<RuleBook>)Options.GetTypeInfo(typeof(RuleBook));

    /// <param name="fileName">For messages.</param>
    /// <exception cref="RuleBookException">The text is no valid rule book; the message names file, line and rule of everything that is wrong.</exception>
    public static RuleBook Parse(string json, string fileName)
    {
        var (book, problems) = Check(json, fileName);
        return problems.Count == 0 ? book! : throw new RuleBookException(problems);
    }

    /// <summary>Reads a book and holds it against every rule.</summary>
    /// <returns>The book where its JSON form is right, and all problems; a valid book has none.</returns>
    public static (RuleBook? Book, IReadOnlyList<RuleBookProblem> Problems) Check(string json, string fileName)
    {
        try
        {
            // The form of the text first: a forgotten bracket is no wrong value.
            using var document = JsonDocument.Parse(json);
        }
        catch (JsonException e)
        {
            return (null, [RuleBookJsonErrors.ExplainForm(e, fileName)]);
        }

        try
        {
            var book = JsonSerializer.Deserialize(json, Book) ?? throw new JsonException("null is no rule book.", "$", 0, 0);
            var lines = new JsonLines(json);
            return (
                book,
                [
                    .. RuleBookRules
                        .Check(book)
                        .Select(p => new RuleBookProblem(fileName, lines.LineOf(p.Path), p.Path, p.Rule, p.Thai, p.English)),
                ]
            );
        }
        catch (JsonException e)
        {
            return (null, [RuleBookJsonErrors.Explain(e, fileName)]);
        }
    }

    public static string Write(RuleBook book) => JsonSerializer.Serialize(book, Book) + "\n";

    /// <summary>Reads what <see cref="Write"/> has written of a book that was checked when it was read.</summary>
    /// <exception cref="JsonException">The text is something else.</exception>
    public static RuleBook ReadBack(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Book) ?? throw new JsonException("null is no rule book.");

    private static JsonSerializerOptions MakeOptions()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.General)
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            AllowOutOfOrderMetadataProperties = true,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            WriteIndented = true,
            NewLine = "\n",
            Encoder = ReadableThai(),
            TypeInfoResolver = RuleBookJsonTypes.Resolver,
        };
        options.MakeReadOnly();

        return options;
    }

    private static JavaScriptEncoder ReadableThai() =>
        JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Thai, UnicodeRanges.GeneralPunctuation);
}
