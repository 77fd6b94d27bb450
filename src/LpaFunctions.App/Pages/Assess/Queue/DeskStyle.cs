namespace LpaFunctions.App.Pages.Assess.Queue;

/// <summary>Style sheets among the assets.</summary>
internal static class DeskStyle
{
    public const string Assess = "assess";
}
