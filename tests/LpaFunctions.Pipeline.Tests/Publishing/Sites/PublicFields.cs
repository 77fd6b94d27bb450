using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Fields;

namespace LpaFunctions.Pipeline.Tests.Publishing.Sites;

/// <summary>A book whose counts, dates, and yes and no of domain 1 are public, as an office may mark its own.</summary>
internal static class PublicFields
{
    public static RuleBook In(RuleBook book) =>
        book with
        {
            Indicators = [.. book.Indicators.Select(i => i.Domain == DomainId.D1 ? i with { Fields = [.. i.Fields.Select(Mark)] } : i)],
        };

    private static FieldSpec Mark(FieldSpec field) =>
        field.SelfAssessment || !PublicValue.CanHold(field.Kind) ? field : field with { Public = true };
}
