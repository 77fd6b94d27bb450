namespace LpaFunctions.Core.RuleBooks;

/// <summary>A fact that an LGO states about itself and that decides whether indicators apply to it.</summary>
/// <param name="Id">"has-school".</param>
/// <param name="Name">In Thai, as the end of "อปท. …": "มีโรงเรียนในสังกัด".</param>
public sealed record FactSpec(string Id, string Name);
