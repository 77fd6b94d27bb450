namespace LpaFunctions.Site.Markup;

/// <summary>Text that is markup already and goes into a page as it is. Made by a <see cref="HtmlPage"/> or of constants, never of what people typed.</summary>
public readonly record struct HtmlText(string Value)
{
    public static HtmlText Nothing { get; } = new("");

    public override string ToString() => Value;
}
