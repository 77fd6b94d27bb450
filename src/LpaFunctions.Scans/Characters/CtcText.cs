namespace LpaFunctions.Scans.Characters;

/// <summary>
/// Text of a network's answer: at each place across the line the likeliest class; class 0 is none, the same class again is the same character
/// (connectionist temporal classification, Graves and others 2006).
/// </summary>
internal static class CtcText
{
    /// <param name="answer">Class by class, each over all places.</param>
    /// <param name="step">Pixels of the cut between two places.</param>
    /// <param name="margin">Pixels that were put before the cut.</param>
    public static List<ReadCharacter> Decode(
        ReadOnlySpan<float> answer,
        int places,
        string alphabet,
        Calibration calibration,
        double step,
        double margin
    )
    {
        var classes = alphabet.Length + 1;
        var best = new int[places];
        var top = new float[places];
        for (var c = 0; c < classes; c++)
        {
            var row = answer.Slice(c * places, places);
            for (var t = 0; t < places; t++)
            {
                if (row[t] > top[t])
                {
                    (top[t], best[t]) = (row[t], c);
                }
            }
        }

        return new Answer(answer, best, top, alphabet).Collapse(calibration, step, margin);
    }

    /// <summary>An answer and, at each place, its likeliest class.</summary>
    private readonly ref struct Answer(ReadOnlySpan<float> answer, int[] best, float[] top, string alphabet)
    {
        private readonly ReadOnlySpan<float> _answer = answer;

        public List<ReadCharacter> Collapse(Calibration calibration, double step, double margin)
        {
            var text = new List<ReadCharacter>();
            for (var t = 0; t < best.Length; )
            {
                var (end, sure, at) = (t, top[t], t);
                while (end < best.Length && best[end] == best[t])
                {
                    (sure, at) = top[end] > sure ? (top[end], end) : (sure, at);
                    end++;
                }

                if (best[t] > 0)
                {
                    var character = new ReadCharacter(alphabet[best[t] - 1], sure, calibration.ProbabilityOf(sure), (at * step) - margin);
                    var isRound = NumberSigns.IsRound(character.Character);
                    character = isRound ? WithZero(character, at, calibration) : character;
                    text.Add(character);
                }

                t = end;
            }

            return text;
        }

        private ReadCharacter WithZero(ReadCharacter character, int at, Calibration calibration)
        {
            var certainty = 0f;
            for (var i = 0; i < alphabet.Length; i++)
            {
                certainty += NumberSigns.IsRound(alphabet[i]) ? _answer[((i + 1) * best.Length) + at] : 0;
            }

            return character with
            {
                ZeroCertainty = certainty,
                ZeroProbability = calibration.ProbabilityOf(certainty),
            };
        }
    }
}
