using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace LpaFunctions.Core.RuleBooks.Json;

/// <summary>
/// How rule books are read and written. A program that is compiled natively (docs/adr/0080) has no machine code for a collection or a nullable that only
/// reflection asks for, so these were worked out when the project was built. What was worked out that way forgets the values that a record gives to members
/// a book leaves out, so records without a constructor of their own are read by reflection, which needs no code of theirs.
/// </summary>
[JsonSerializable(typeof(RuleBook))]
internal sealed partial class RuleBookJsonTypes : JsonSerializerContext
{
    public static IJsonTypeInfoResolver Resolver => JsonTypeInfoResolver.Combine(new Records(), Default);

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The native program keeps this whole assembly.")]
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "The native program keeps this whole assembly.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "An object is read by reflection without code of its own.")]
    private sealed class Records : IJsonTypeInfoResolver
    {
        private readonly DefaultJsonTypeInfoResolver _reflection = new();

        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
            type.IsClass && type.Assembly == typeof(RuleBook).Assembly && type.GetConstructor(Type.EmptyTypes) is not null
                ? _reflection.GetTypeInfo(type, options)
                : null;
    }
}
