using System.Collections.Frozen;
using System.Reflection;

namespace LpaFunctions.Core.RuleBooks.Rubrics;

/// <summary>The rubric kinds there are, found by <see cref="RubricKindAttribute"/>: a new kind is one file.</summary>
public static class RubricKinds
{
    public static FrozenDictionary<string, Type> All { get; } = typeof(Rubric).Assembly.GetTypes()
        .Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(Rubric)))
        .ToFrozenDictionary(t => t.GetCustomAttribute<RubricKindAttribute>()?.Kind ?? throw new InvalidOperationException($"{t.Name} has no [RubricKind]."), StringComparer.Ordinal);
}
