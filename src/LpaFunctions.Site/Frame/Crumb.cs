namespace LpaFunctions.Site.Frame;

/// <summary>A page above this one.</summary>
public sealed record Crumb(string Href, string Text);
