using LpaFunctions.App.Pages.Province;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Progress;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.App.Functions.Province;

/// <summary>One indicator over all LGOs of a province, as the page of the province has it.</summary>
public sealed record IndicatorProgress
{
    public required AssessmentYear Year { get; init; }
    public required ProvinceCode Province { get; init; }
    public required string ProvinceName { get; init; }
    public required IndicatorId Indicator { get; init; }
    public required string Name { get; init; }
    public required decimal FullMarks { get; init; }

    /// <summary>The documents to inspect, in Thai.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }

    /// <summary>LGOs by where they stand: full, part, withheld, none, cut, returned, lacking, open. One can stand in several.</summary>
    public required IReadOnlyDictionary<string, int> Counts { get; init; }

    /// <summary>Those to whose type the indicator applies, by code.</summary>
    public required IReadOnlyList<OfLgo> Lgos { get; init; }

    public static IndicatorProgress From(AssessmentYear year, ProvinceCode province, IndicatorOverLgos over) =>
        new()
        {
            Year = year,
            Province = province,
            ProvinceName = over.ProvinceName,
            Indicator = over.Indicator.Id,
            Name = over.Indicator.Name,
            FullMarks = over.Indicator.MaxMarks,
            Evidence = over.Indicator.Evidence,
            Counts = StageFilter.Choices.Skip(1).ToDictionary(c => c.Key, c => StageFilter.Count(over, c.Key), StringComparer.Ordinal),
            Lgos = [.. over.Lgos.Select(l => OfLgo.From(over.Indicator, l))],
        };

    /// <summary>The indicator of one LGO.</summary>
    public sealed record OfLgo
    {
        public required LgoCode Code { get; init; }
        public required string Name { get; init; }
        public required LgoType Type { get; init; }
        public required string District { get; init; }
        public required IndicatorState State { get; init; }
        public required bool IsDecided { get; init; }

        /// <summary>Null where none was given: no data, withheld, cut.</summary>
        public decimal? Marks { get; init; }
        public required int Files { get; init; }

        /// <summary>Of the files, those that could not be used.</summary>
        public required int Rejected { get; init; }

        /// <summary>Labels of what the documents do not say, in Thai.</summary>
        public required IReadOnlyList<string> Lacking { get; init; }

        /// <summary>Null unless it was sent back and no other document has come since.</summary>
        public SentBack? SentBack { get; init; }

        public static OfLgo From(Indicator indicator, IndicatorOfLgo of) =>
            new()
            {
                Code = of.Lgo.Code,
                Name = of.Lgo.DisplayName,
                Type = of.Lgo.Type,
                District = of.Lgo.District,
                State = of.Stage.State,
                IsDecided = of.Stage.IsDecided,
                Marks = of.Stage.Marks,
                Files = of.Stage.Files,
                Rejected = of.Stage.Rejected,
                Lacking = [.. StageFilter.Lacking(indicator, of.Stage)],
                SentBack = of.Stage.SentBack,
            };
    }
}
