namespace LpaFunctions.Pipeline.Reports.Rendering.Html;

/// <summary>The head of a page that runs no script and reaches nothing outside itself.</summary>
internal static class HtmlHead
{
    /// <param name="policy">Its content security policy.</param>
    /// <returns>The writer, within the styles, behind those of the font.</returns>
    public static HtmlWriter OpenStyles(HtmlWriter html, string policy, string title) =>
        html.Write(
                $"""
                <!doctype html>
                <html lang="th"><head><meta charset="utf-8">
                """
            )
            .Write($"""<meta http-equiv="Content-Security-Policy" content="{policy:as-is}">""")
            .Write($"<meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title><style>\n")
            .Raw(ReportFonts.FontFaceRules);
}
