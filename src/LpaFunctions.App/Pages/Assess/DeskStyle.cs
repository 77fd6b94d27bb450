namespace LpaFunctions.App.Pages.Assess;

/// <summary>Style sheets among the assets.</summary>
internal static class DeskStyle
{
    public const string Assess = "assess";
}
