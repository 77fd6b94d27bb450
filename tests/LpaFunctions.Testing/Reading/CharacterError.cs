namespace LpaFunctions.Testing.Reading;

/// <summary>Edit distance between what was read and the truth, white space ignored.</summary>
public static class CharacterError
{
    public static (int Wrong, int Letters) Of(string read, string truth)
    {
        var (a, b) = (Bare(read), Bare(truth));
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return (row[b.Length], b.Length);
    }

    /// <summary>The text without white space.</summary>
    public static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
