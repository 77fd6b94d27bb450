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

            foreach (var place in page.Doubts.Where(doubt => Overlap(doubt.Box, box)))
            {
                var doubt = new ValueDoubt(place.Text, place.Other, place.Why);
                reading = reading with
                {
                    Confidence = Math.Min(Trust.DoubtfulImage, reading.Confidence),
                    Reasons = [.. reading.Reasons, doubt.Sentence],
                    Doubts = [.. reading.Doubts ?? [], doubt],
                };
                var message = $"หน้า {number} “{field.Labels[0]}” {doubt.Sentence}";
                findings.Add(new EvidenceFinding(EvidenceFindingKind.DoubtfulReading, message));
            }

            readings[field.Id] = reading;
        }
    }

    private static bool Overlap(TextBox a, TextBox b) => a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom;
}
