using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Fields.Blocks;

namespace LpaFunctions.Reading.Fields.Checks;

/// <summary>A value that stands where the reading of an image is not sure is withheld from the mark, and the officer is told both readings.</summary>
internal static class ImageDoubts
{
    public static void Apply(
        Document document,
        Indicator indicator,
        Dictionary<string, FieldReading> readings,
        List<EvidenceFinding> findings
    )
    {
        foreach (var field in indicator.Fields)
        {
            var reading = readings[field.Id];
            if (
                reading.Page is not { } number
                || reading.Box is not { } box
                || document.Pages.FirstOrDefault(p => p.Number == number) is not { } page
            )
            {
                continue;
            }

            foreach (var doubt in page.Doubts.Where(doubt => Overlap(doubt.Box, box)))
            {
                var sentence = Sentence(doubt);
                reading = reading with
                {
                    Confidence = Math.Min(Trust.DoubtfulImage, reading.Confidence),
                    Reasons = [.. reading.Reasons, sentence],
                };
                findings.Add(new EvidenceFinding(EvidenceFindingKind.DoubtfulReading, $"หน้า {number} “{field.Labels[0]}” {sentence}"));
            }

            readings[field.Id] = reading;
        }
    }

    private static string Sentence(ReadingDoubt doubt) =>
        doubt.Other is null
            ? $"อ่านจากภาพได้ \"{doubt.Text}\" ซึ่งยังไม่แน่ ({doubt.Why}) โปรดดูภาพแล้วยืนยันค่า"
            : $"อ่านจากภาพได้ \"{doubt.Text}\" หรือ \"{doubt.Other}\" ({doubt.Why}) โปรดดูภาพแล้วยืนยันค่า";

    private static bool Overlap(TextBox a, TextBox b) => a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom;
}
