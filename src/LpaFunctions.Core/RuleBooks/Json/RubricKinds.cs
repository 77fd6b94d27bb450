using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;
using LpaFunctions.Core.RuleBooks.Rubrics;

namespace LpaFunctions.Core.RuleBooks.Json;

/// <summary>The rubric kinds there are, by their names in rule books, as <see cref="Rubric"/> lists them.</summary>
public static class RubricKinds
{
    public static FrozenDictionary<string, Type> All { get; } =
        typeof(Rubric)
            .GetCustomAttributes<JsonDerivedTypeAttribute>()
            .ToFrozenDictionary(kind => (string)kind.TypeDiscriminator!, kind => kind.DerivedType, StringComparer.Ordinal);
}
