namespace LpaFunctions.Pipeline.Evidence.Names;

/// <summary>
/// One spelling of a Thai file name. Two programs may store the marks over one consonant in either order; both look alike, and the
/// Unicode normal form C puts the vowel below before the tone. The runtime's own normalisation is a no-op here because the build
/// runs without ICU (InvariantGlobalization), so the part that Thai needs, the canonical order of marks, stands here.
/// </summary>
public static class ThaiFileNames
{
    public static string Normalise(string name)
    {
        if (!NeedsWork(name))
        {
            return name;
        }

        var letters = name.ToCharArray();
        // An insertion sort over each run of marks: stable, and a run is two or three marks long.
        for (var i = 1; i < letters.Length; i++)
        {
            for (var j = i; j > 0 && CombiningClass(letters[j]) is > 0 and var own && CombiningClass(letters[j - 1]) > own; j--)
            {
                (letters[j - 1], letters[j]) = (letters[j], letters[j - 1]);
            }
        }

        return new string(letters);
    }

    private static bool NeedsWork(string name)
    {
        for (var i = 1; i < name.Length; i++)
        {
            if (CombiningClass(name[i]) is > 0 and var own && CombiningClass(name[i - 1]) > own)
            {
                return true;
            }
        }

        return false;
    }

    // Canonical combining classes of the Unicode character database; every other Thai character has class 0.
    private static int CombiningClass(char c) =>
        c switch
        {
            '\u0E3A' => 9,
            '\u0E38' or '\u0E39' => 103,
            >= '\u0E48' and <= '\u0E4B' => 107,
            _ => 0,
        };
}
