using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.People;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.People;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;

namespace LpaFunctions.Pipeline.Progress;

/// <summary>Puts together how far a province has come: the registry's LGOs, with the record that scoring keeps of each.</summary>
public sealed class ShowProgress(ProgressRecords progress, LgoHistoryLibrary lgos, RuleBookLibrary books, PeopleRecords people)
{
    /// <returns>Null where the year has no rule book or the registry no such province.</returns>
    public async Task<ProvinceProgress?> RunAsync(AssessmentYear year, ProvinceCode province, CancellationToken cancellationToken)
    {
        if (books.Find(year) is not { } book || lgos.InProvince(province, year) is not { Count: > 0 } own)
        {
            return null;
        }

        var records = await progress.ListAsync(year, province, cancellationToken);
        var assessors = (await people.LoadAsync(cancellationToken)).People.In(province).Where(IsAssessor).ToArray();
        LgoStage[] stages = [.. own.Select(lgo => Stage(book, lgo, records.GetValueOrDefault(lgo.Code), assessors))];
        return new ProvinceProgress
        {
            Year = year,
            Province = province,
            ProvinceName = own[0].ProvinceName,
            Lgos = stages,
            Total = stages.Aggregate(DomainProgress.None, (sum, stage) => sum.Plus(stage.Figures)),
        };
    }

    private static LgoStage Stage(RuleBook book, Lgo lgo, LgoProgress? record, IReadOnlyList<Person> assessors)
    {
        var figures = Figures(book, lgo, record);
        var stage = new LgoStage
        {
            Code = lgo.Code,
            Name = lgo.DisplayName,
            Type = lgo.Type,
            District = lgo.District,
            Figures = figures,
            Assessors = Assessors(lgo, figures, assessors),
        };

        return record is null
            ? stage
            : stage with
            {
                Misplaced = record.Misplaced,
                OpenObjections = record.OpenObjections,
                SheetConfirmedAt = record.SheetConfirmedAt,
                ChangedAt = record.ChangedAt,
            };
    }

    private static string[] Assessors(Lgo lgo, DomainProgress figures, IEnumerable<Person> assessors)
    {
        string[] given = [.. assessors.Where(p => IsGiven(p, lgo)).Select(p => p.Name)];
        string[] last = figures.LastDecisionBy is { } by ? [by] : [];
        return given.Length > 0 ? given : last;
    }

    private static bool IsGiven(Person person, Lgo lgo) => person.Appointments.Any(a => a.Role == Role.Assessor && a.Covers(lgo.Code));

    /// <summary>Domains that were never scored count with their indicators, of which there is no data.</summary>
    private static DomainProgress Figures(RuleBook book, Lgo lgo, LgoProgress? record)
    {
        var sum = record?.Sum() ?? DomainProgress.None;
        foreach (var domain in book.Domains.Where(d => record?.Domains.ContainsKey(d.Id) != true))
        {
            sum = sum.Plus(Untouched(book, domain.Id, lgo.Type));
        }

        return sum;
    }

    private static DomainProgress Untouched(RuleBook book, DomainId domain, LgoType type)
    {
        Indicator[] own = [.. book.InDomain(domain).Where(i => i.AppliesToType(type) && i.Phase != IndicatorPhase.Pilot)];
        var optional = own.Count(i => i.Phase == IndicatorPhase.Optional);
        return new DomainProgress
        {
            Indicators = own.Length,
            NoData = own.Length - optional,
            Cut = optional,
            FullMarks = own.Where(i => i.Phase != IndicatorPhase.Optional).Sum(i => i.MaxMarks),
        };
    }

    private static bool IsAssessor(Person person) => person.Appointments.Any(a => a.Role == Role.Assessor);
}
