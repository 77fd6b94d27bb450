using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Pipeline.Notifying;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.App.Pages.Province;

/// <summary>One indicator that was sent back to one LGO.</summary>
internal sealed record ReturnedItem(RuleBook Book, ReturnedLgo Lgo, IndicatorStage Stage)
{
    /// <summary>Of the indicator; "" where a newer book has it no more.</summary>
    public string Name => Book.Find(Stage.Indicator)?.Name ?? "";
}
