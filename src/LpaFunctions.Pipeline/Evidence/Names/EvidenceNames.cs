using System.Text.RegularExpressions;

namespace LpaFunctions.Pipeline.Evidence.Names;

/// <summary>
/// File names are what officers type, and hold names of people. A log bears the evidence id in their place; whoever may see the file finds
/// it by that id in the list of `lpa rejections`.
/// </summary>
public static partial class EvidenceNames
{
    /// <summary>Puts the id of each evidence path in the place of its file name: "2568/5400701/1.1/#3f2a90c1d4e5".</summary>
    public static string Without(string text) =>
        Path()
            .Replace(
                text,
                match => $"{match.Groups["place"].Value}#{EvidenceIds.Id(match.Groups["place"].Value + match.Groups["name"].Value)}"
            );

    // A name may hold blanks: it ends with the last ending of the line, or with the line where there is none. What lies in no indicator's folder,
    // or in no LGO's, is told by its ending.
    [GeneratedRegex(
        @"(?<place>(?<!\d)2\d{3}[/\\]\d{7}[/\\][^/\\\s'""]+[/\\])(?<name>[^\r\n]*\.[A-Za-z0-9]{1,5}(?![A-Za-z0-9])|[^\r\n]+)"
            + @"|(?<place>(?<!\d)2\d{3}[/\\]\d{7}[/\\])(?<name>[^\r\n]*\.[A-Za-z]{2,5}(?![A-Za-z0-9]))"
            + @"|(?<=\bevidence[/\\])(?<place>)(?<name>[^\r\n]*\.[A-Za-z0-9]{1,5}(?![A-Za-z0-9]))"
    )]
    private static partial Regex Path();
}
