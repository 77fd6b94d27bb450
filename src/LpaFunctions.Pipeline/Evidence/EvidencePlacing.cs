using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Pipeline.Reference;

namespace LpaFunctions.Pipeline.Evidence;

/// <summary>Finds what a path names: the LGO and the indicator of that year's book, or why there is none.</summary>
public sealed class EvidencePlacing(RuleBookLibrary books, LgoLibrary lgos)
{
    public Placing Place(string path)
    {
        var placed = PlaceByFolder(path);
        var isHidden = DeskFiles.IsHidden(path);
        return isHidden && placed.Indicator is not null
            ? placed with
            {
                Problem = RejectionTexts.HiddenName(EvidencePath.NameOf(path)),
            }
            : placed;
    }

    private Placing PlaceByFolder(string path)
    {
        if (!EvidencePath.TryParse(path, out var place, out var problem))
        {
            return new Placing { Reason = RejectionReason.BadPath, Problem = problem };
        }

        if (books.Find(place.Year) is not { } book)
        {
            return new Placing
            {
                Path = place,
                Reason = RejectionReason.UnknownYear,
                Problem = RejectionTexts.UnknownYear(place.Year, books.Years),
            };
        }

        if (lgos.Current.Find(place.Lgo) is not { } lgo)
        {
            return new Placing
            {
                Path = place,
                Reason = RejectionReason.UnknownLgo,
                Problem = RejectionTexts.UnknownLgo(place.Lgo),
            };
        }

        if (book.Find(place.Indicator) is not { } indicator)
        {
            return new Placing
            {
                Path = place,
                Reason = RejectionReason.UnknownIndicator,
                Problem = RejectionTexts.UnknownIndicator(place.Year, place.Indicator, book.Indicators.Select(i => i.Id)),
            };
        }

        return new Placing
        {
            Path = place,
            Book = book,
            Lgo = lgo,
            Indicator = indicator,
        };
    }
}

/// <summary>Where a file belongs, or why it belongs nowhere.</summary>
public sealed record Placing
{
    /// <summary>Null where the form of the path is wrong.</summary>
    public EvidencePath? Path { get; init; }
    public RuleBook? Book { get; init; }
    public Lgo? Lgo { get; init; }

    /// <summary>Set where the file belongs somewhere; then book, LGO and path are set too.</summary>
    public Indicator? Indicator { get; init; }
    public RejectionReason Reason { get; init; }

    /// <summary>In Thai: why the file is not read; set where the indicator is not, and where the file's name is none to hand in.</summary>
    public string? Problem { get; init; }
}
