using LpaFunctions.App.Doors;
using LpaFunctions.App.Http;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Pipeline.HandingIn;
using LpaFunctions.Pipeline.Reference;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Pages.Lgo;

/// <summary>Takes the files of the pages' forms, with or without script.</summary>
public sealed class LgoFiles(HandInEvidence step, RuleBookLibrary books)
{
    public const string FilesField = "files";

    /// <summary>Hands in every file of a form.</summary>
    /// <param name="indicator">Null: each file's folder says which indicator it is of.</param>
    public async Task<IReadOnlyList<PageNote>> HandInAsync(
        HttpRequest request,
        RequestPlace place,
        IndicatorId? indicator,
        IFormCollection form,
        CancellationToken cancellationToken
    )
    {
        var files = form.Files.GetFiles(FilesField).Where(f => f.FileName.Length > 0).ToArray();
        if (files.Length == 0)
        {
            return [new PageNote(false, "ยังไม่ได้เลือกไฟล์ โปรดเลือกไฟล์แล้วกดส่ง")];
        }

        var notes = new List<PageNote>();
        foreach (var file in files)
        {
            notes.Add(await HandInAsync(request, place, indicator, file, cancellationToken));
        }

        return notes;
    }

    /// <summary>Stores the next version of a file.</summary>
    public async Task<PageNote> ReplaceAsync(
        HttpRequest request,
        RequestPlace place,
        IFormCollection form,
        CancellationToken cancellationToken
    )
    {
        if (form.Files.GetFile(FilesField) is not { Length: > 0 } file)
        {
            return new PageNote(false, "ยังไม่ได้เลือกไฟล์ โปรดเลือกฉบับใหม่แล้วกดแทน");
        }

        var by = Caller.Behind(request).Name;
        var seen = FormFields.Text(form, FormFields.Seen);
        await using var content = file.OpenReadStream();
        return Tell(
            await step.PutAsync(FolderOf(place, place.Indicator), FormFields.Text(form, "file"), seen, content, by, cancellationToken)
        );
    }

    public async Task<PageNote> TakeBackAsync(
        HttpRequest request,
        RequestPlace place,
        IFormCollection form,
        CancellationToken cancellationToken
    ) =>
        Tell(
            await step.TakeBackAsync(
                FolderOf(place, place.Indicator),
                FormFields.Text(form, "file"),
                FormFields.Text(form, FormFields.Seen),
                FormFields.Text(form, "reason"),
                Caller.Behind(request).Name,
                cancellationToken
            )
        );

    private async Task<PageNote> HandInAsync(
        HttpRequest request,
        RequestPlace place,
        IndicatorId? indicator,
        IFormFile file,
        CancellationToken cancellationToken
    )
    {
        var parts = file.FileName.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (Core.Evidence.DeskFiles.IsOne(file.FileName))
        {
            return new PageNote(true, $"{parts[^1]}: ข้ามไฟล์ที่โปรแกรมสร้างเอง");
        }

        if (Split(place, indicator, parts) is not var (own, name))
        {
            return new PageNote(
                false,
                $"{file.FileName}: ไม่มีโฟลเดอร์ชื่อรหัสตัวชี้วัดของปี {place.Year} (เช่น 1.1) จึงไม่ทราบว่าเป็นหลักฐานของตัวชี้วัดใด"
            );
        }

        await using var content = file.OpenReadStream();
        return Tell(
            await step.PutAsync(FolderOf(place, own), name, seen: null, content, Caller.Behind(request).Name, cancellationToken),
            own
        );
    }

    /// <summary>The indicator that a file belongs to, and its name below it; null where no folder says so.</summary>
    private (IndicatorId Indicator, string Name)? Split(RequestPlace place, IndicatorId? indicator, string[] parts)
    {
        if (indicator is { } one)
        {
            return (one, parts[^1]);
        }

        for (var i = 0; i < parts.Length - 1; i++)
        {
            if (IndicatorId.TryParse(parts[i], null, out var id) && books.Find(place.Year)?.Find(id) is not null)
            {
                return (id, string.Join('/', parts[(i + 1)..]));
            }
        }

        return null;
    }

    private static PageNote Tell(HandInReceipt receipt, IndicatorId? indicator = null) =>
        new(receipt.IsDone, indicator is { } id ? $"{id} {receipt.File}: {receipt.Message}" : $"{receipt.File}: {receipt.Message}");

    private static string FolderOf(RequestPlace place, IndicatorId indicator) => $"{place.Year}/{place.Lgo}/{indicator}";
}
