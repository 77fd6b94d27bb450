using System.Text;
using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Changes;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Publishing.Bundles;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.Pipeline.RuleBooks;

/// <summary>The rule book of a year as the office may change it: rulebooks/{year}.json of its config/ folder, over the shipped one. Every host takes a change up by itself.</summary>
public sealed class EditRuleBook(
    [FromKeyedServices(BundleStores.Config)] IBundleStore config,
    RuleBookLibrary library,
    FrozenYears frozen,
    BookEffect effect,
    RuleBookChanges changes,
    TimeProvider clock
)
{
    /// <summary>The book as it stands, with the version that a change must name; "" where the year has none.</summary>
    /// <exception cref="ReferenceDataException">The file cannot be used as it stands.</exception>
    public async Task<Stored<RuleBook>> LoadAsync(AssessmentYear year, CancellationToken cancellationToken) =>
        (await ReadAsync(year, cancellationToken)).Book;

    /// <summary>What a book would change; nothing is written.</summary>
    /// <exception cref="ReferenceDataException">As <see cref="LoadAsync"/>.</exception>
    public async Task<RuleBookEdit> LookAsync(RuleBook book, CancellationToken cancellationToken)
    {
        var edit = await PlanAsync(book, cancellationToken);
        return edit.Before.Value is { } now ? edit with { Effect = await effect.RunAsync(now, book, cancellationToken) } : edit;
    }

    /// <summary>Puts a book in the place of the one that was seen, and keeps who did it; nothing is written where the year keeps its book.</summary>
    /// <param name="seen">The version that was seen; "" where the year had no book.</param>
    /// <param name="by">Name of the person.</param>
    /// <exception cref="ConflictException">Another version is there.</exception>
    /// <exception cref="ReferenceDataException">As <see cref="LoadAsync"/>.</exception>
    public async Task<RuleBookEdit> WriteAsync(RuleBook book, string? seen, string by, CancellationToken cancellationToken)
    {
        var (before, inFolder) = await ReadAsync(book.Year, cancellationToken);
        if (seen != before.ETag)
        {
            throw new ConflictException("Another version of the rule book is there.");
        }

        var edit = await PlanAsync(book, before, cancellationToken);
        if (edit.Refusal is not null)
        {
            return edit;
        }

        var change = new RuleBookChange(clock.GetUtcNow(), by, before.Value?.Version, book.Version, VersionOf(book));
        // First: a change of which nobody knows who made it is worse than an entry that goes away again.
        await changes.PutAsync(book.Year, change, cancellationToken);
        try
        {
            var text = Encoding.UTF8.GetBytes(RuleBookJson.Write(book));
            await config.PutPointerAsync(PathOf(book.Year), text, MediaTypes.ForPath(PathOf(book.Year)), inFolder, cancellationToken);
        }
        catch (ConflictException)
        {
            await changes.RemoveAsync(book.Year, change, cancellationToken);
            throw;
        }

        return edit with
        {
            IsWritten = true,
        };
    }

    private async Task<RuleBookEdit> PlanAsync(RuleBook book, CancellationToken cancellationToken) =>
        await PlanAsync(book, (await ReadAsync(book.Year, cancellationToken)).Book, cancellationToken);

    private async Task<RuleBookEdit> PlanAsync(RuleBook book, Stored<RuleBook> before, CancellationToken cancellationToken) =>
        new(book, before, await frozen.RefuseAsync(book, cancellationToken))
        {
            Difference = before.Value is { } old ? RuleBookDiff.Between(old, book) : null,
        };

    public static string VersionOf(RuleBook book) => Hashes.Short(RuleBookJson.Write(book));

    // The store is asked and not the library: a copy of the folder on another instance may be some seconds behind.
    private async Task<(Stored<RuleBook> Book, string InFolder)> ReadAsync(AssessmentYear year, CancellationToken cancellationToken)
    {
        var file = await config.GetAsync(PathOf(year), cancellationToken);
        var announced = await frozen.FindAsync(year, cancellationToken);
        var book = announced?.Book ?? (file is null ? library.Find(year) : Parse(file, year));
        var version = book is null ? "" : VersionOf(book);
        return (new Stored<RuleBook>(book, version), file?.ETag ?? "");
    }

    private static RuleBook Parse(BundleFile file, AssessmentYear year)
    {
        try
        {
            return RuleBookJson.Parse(Encoding.UTF8.GetString(file.Content.Span), file.Path);
        }
        catch (FormatException wrong)
        {
            throw new ReferenceDataException(
                $"ไฟล์ config/{PathOf(year)} ยังใช้ไม่ได้ โปรดแก้ไขไฟล์แล้วบันทึกใหม่: {wrong.Message}",
                wrong
            );
        }
    }

    private static string PathOf(AssessmentYear year) => $"rulebooks/{year}.json";
}
