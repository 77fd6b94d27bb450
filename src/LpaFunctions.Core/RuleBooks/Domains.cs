namespace LpaFunctions.Core.RuleBooks;

/// <summary>How many domains a year may have, and their ids in order.</summary>
public static class Domains
{
    /// <summary>The domains of every form that is known: 2560 to 2569. Their columns stand in every published table.</summary>
    public const int Usual = 5;

    /// <summary>The most a book may have.</summary>
    public const int Most = 9;

    /// <summary>d1 to dN, without HPA.</summary>
    /// <param name="count">1 to <see cref="Most"/>.</param>
    public static IEnumerable<DomainId> First(int count) => Enumerable.Range(1, count).Select(Number);

    /// <param name="number">1 to <see cref="Most"/>.</param>
    public static DomainId Number(int number) => (DomainId)number;

    /// <summary>A domain by its number and its name in the book, "ด้านที่ 1 การบริหารจัดการ"; HPA by its name alone.</summary>
    public static string Heading(DomainId id, string name) => id == DomainId.Hpa ? name : $"ด้านที่ {(int)id} {name}";

    /// <summary>The domains of a book that count, without HPA, in order.</summary>
    public static IEnumerable<Domain> Counted(this RuleBook book) => book.Domains.Where(d => d.Id != DomainId.Hpa).OrderBy(d => d.Id);
}
