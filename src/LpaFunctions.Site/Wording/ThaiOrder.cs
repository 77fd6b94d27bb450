namespace LpaFunctions.Site.Wording;

/// <summary>The order of Thai dictionaries, near enough for lists of names: by the first consonant, marks of tone last.</summary>
public static class ThaiOrder
{
    private const string LeadingVowels = "เแโใไ";
    private const string Tones = "\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C";

    /// <summary>Ordinal order of keys is the order of names.</summary>
    public static string Key(string name)
    {
        var letters = new List<char>(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            var leads = LeadingVowels.Contains(name[i], StringComparison.Ordinal) && i + 1 < name.Length;
            if (leads)
            {
                letters.Add(name[i + 1]);
                letters.Add(name[i]);
                i++;
            }
            else if (!Tones.Contains(name[i], StringComparison.Ordinal))
            {
                letters.Add(name[i]);
            }
        }

        return new string([.. letters]);
    }

    /// <summary>The letter under which a name stands.</summary>
    public static char Letter(string name) => Key(name) is { Length: > 0 } key ? key[0] : '-';
}
