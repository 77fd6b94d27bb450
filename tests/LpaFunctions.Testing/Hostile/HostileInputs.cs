namespace LpaFunctions.Testing.Hostile;

/// <summary>
/// The inputs of a campaign, one after the other: first those at the limits, then seeds changed by chance, one in ten of them left as it is.
/// An input depends on the seed of the campaign and its own number alone.
/// </summary>
public sealed class HostileInputs(HostileSeeds seeds, int seed)
{
    private const int InnocentOneIn = 10;

    // How many of a hundred inputs are of a kind: office files take LibreOffice some seconds each, a rule book a process of its own.
    private static readonly (HostileKind Kind, int Share)[] Shares =
    [
        (HostileKind.Pdf, 44),
        (HostileKind.Zip, 8),
        (HostileKind.Upload, 6),
        (HostileKind.Png, 3),
        (HostileKind.Jpeg, 3),
        (HostileKind.Word, 1),
        (HostileKind.Excel, 1),
        (HostileKind.ProvinceWorkbook, 11),
        (HostileKind.ProvinceCsv, 8),
        (HostileKind.RuleBookWorkbook, 2),
        (HostileKind.Json, 13),
    ];

    /// <param name="from">Number of the first; a campaign that was stopped goes on where it was.</param>
    public IEnumerable<HostileInput> Take(int count, int from = 0)
    {
        foreach (var (at, number) in HostileLimits.Inputs().Select((input, i) => (input, i)).Take(count).Skip(from))
        {
            yield return at with
            {
                Number = number,
            };
        }

        for (var number = Math.Max(from, HostileLimits.Count); number < count; number++)
        {
            yield return Make(number);
        }
    }

    private HostileInput Make(int number)
    {
        // Chance fixed by the number: an input is found again without those before it.
        var random = new Random(unchecked((seed * 1_000_003) + number));
        var kind = Kind(random.Next(Shares.Sum(share => share.Share)));
        var files = seeds[kind];
        var from = files[random.Next(files.Count)];
        var isInnocent = random.Next(InnocentOneIn) == 0 && IsTakenAsItIs(kind, from, files);
        if (isInnocent)
        {
            return new HostileInput(number, kind, from.Name, from.Bytes, HostileExpectation.Taken);
        }

        var bytes = Change(kind, from.Bytes, files[random.Next(files.Count)].Bytes, random);
        return new HostileInput(number, kind, from.Name, bytes, HostileExpectation.Either);
    }

    // Of bodies only the first is good in whatever state the campaign is.
    private static bool IsTakenAsItIs(HostileKind kind, HostileSeed from, IReadOnlyList<HostileSeed> files) =>
        from.IsSound && (kind != HostileKind.Json || from == files[0]);

    private static byte[] Change(HostileKind kind, byte[] file, byte[] other, Random random)
    {
        var isPackage =
            kind
            is HostileKind.Zip
                or HostileKind.Word
                or HostileKind.Excel
                or HostileKind.ProvinceWorkbook
                or HostileKind.RuleBookWorkbook;
        // Three of four behind the packing: else it is only the packing that is refused.
        return isPackage && random.Next(4) > 0 ? PackageChanges.Of(file, other, random) : ByteChanges.Of(file, other, random);
    }

    private static HostileKind Kind(int place)
    {
        foreach (var (kind, share) in Shares)
        {
            place -= share;
            if (place < 0)
            {
                return kind;
            }
        }

        return HostileKind.Pdf;
    }
}
