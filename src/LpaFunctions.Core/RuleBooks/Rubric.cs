namespace LpaFunctions.Core.RuleBooks;

/// <summary>
/// How the marks of an indicator come from its fields. One subclass a kind, one file a subclass: JSON objects name it by their
/// "kind" (<see cref="RubricKindAttribute"/>), and the loader finds it by that attribute.
/// </summary>
public abstract record Rubric
{
    /// <summary>Computes the marks and says in Thai how.</summary>
    /// <param name="values">The values of the indicator's fields over all its documents, contradictions already taken out.</param>
    public abstract RubricOutcome Apply(RubricInput values);

    /// <summary>The ids of the fields that it needs.</summary>
    public abstract IEnumerable<string> FieldIds();

    /// <summary>The rule in Thai, one line a step, for people who read the rule book.</summary>
    public abstract IReadOnlyList<string> Describe(FieldList fields);

    /// <summary>Every number of marks that it can give, to be held against the year's scale.</summary>
    public abstract IEnumerable<decimal> PossibleMarks();

    /// <summary>What is wrong with it beyond its JSON form: fields of another kind, bands out of order.</summary>
    public virtual IEnumerable<RubricProblem> Check(FieldList fields) => [];
}
