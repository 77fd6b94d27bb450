using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.Decisions;
using LpaFunctions.Site.Markup;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Pages.Assess.Decisions;

/// <summary>The form that confirms several at once: each line names an indicator and the version that was seen.</summary>
internal static class SureConfirmations
{
    public static async Task<IReadOnlyList<DecisionRequest>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType)
        {
            return [];
        }

        var form = await request.ReadFormAsync(cancellationToken);
        return [.. form["confirm"].Select(Parse).OfType<DecisionRequest>()];
    }

    /// <summary>How many were confirmed, and which not.</summary>
    public static HtmlText Tell(IReadOnlyList<DecisionAnswer> answers)
    {
        var page = new HtmlPage();
        var saved = answers.Count(answer => answer.Status == DecisionStatus.Accepted);
        page.Write($"<p class=\"note good\" role=\"status\">ยืนยันแล้ว {saved} เรื่อง</p>\n");
        foreach (var answer in answers.Where(answer => answer.Status != DecisionStatus.Accepted))
        {
            page.Write($"<p class=\"note warn\" role=\"alert\">{answer.Indicator.ToString()} ยังไม่ได้ยืนยัน: {answer.Message}</p>\n");
        }

        return page.ToText();
    }

    private static DecisionRequest? Parse(string? line)
    {
        var parts = (line ?? "").Split(' ');
        var isWhole = parts.Length == 2 && !parts[1].Contains('*', StringComparison.Ordinal);
        return isWhole && IndicatorId.TryParse(parts[0], null, out var indicator)
            ? new DecisionRequest
            {
                Indicator = indicator,
                Kind = DecisionKind.Confirm,
                IfMatch = parts[1],
            }
            : null;
    }
}
