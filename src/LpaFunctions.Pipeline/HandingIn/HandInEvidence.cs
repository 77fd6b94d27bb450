using System.Security.Cryptography;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Evidence.Names;
using LpaFunctions.Pipeline.Evidence.Uploads;
using LpaFunctions.Pipeline.Settings;

namespace LpaFunctions.Pipeline.HandingIn;

/// <summary>
/// Takes evidence that somebody hands in themselves, replaces it by a corrected version, and gives it back. What was there before stays in
/// the folder under a name that no reader looks at, and every change is written into the history of the indicator's files.
/// </summary>
public sealed class HandInEvidence(
    IEvidenceStore evidence,
    EvidencePlacing placing,
    EvidenceChanges changes,
    RemoveEvidence remove,
    PipelineOptions options
)
{
    private const string SeeFirst =
        "ต้องระบุรุ่นของไฟล์ที่เห็นอยู่ (If-Match) เพื่อไม่ให้ทับไฟล์ที่ผู้อื่นเพิ่งเปลี่ยน ดูรุ่นได้จาก GET /api/files/ปี/รหัส อปท./ตัวชี้วัด";

    /// <summary>Stores a new file, or the next version of one.</summary>
    /// <param name="folder">"{year}/{lgo}/{indicator}" as the caller wrote it.</param>
    /// <param name="name">Below the indicator's folder.</param>
    /// <param name="seen">The version that is replaced; null for a file that is not there yet.</param>
    public async Task<HandInReceipt> PutAsync(
        string folder,
        string name,
        string? seen,
        Stream content,
        string by,
        CancellationToken cancellationToken
    )
    {
        if (Place(folder, name, out var path) is { } problem)
        {
            return new HandInReceipt(name, HandInState.Refused, problem);
        }

        try
        {
            await using var sent = new BoundedReadStream(content, options.Limits.MaxBytes);
            var head = await UploadHead.ReadAsync(sent, cancellationToken);
            if (UploadHead.Problem(name, head) is { } otherKind)
            {
                return new HandInReceipt(path.FileName, HandInState.Refused, otherKind);
            }

            await using var whole = new RejoinedStream(head, sent);
            return seen is null
                ? await PutNewAsync(path, whole, by, cancellationToken)
                : await ReplaceAsync(path, seen, whole, by, cancellationToken);
        }
        catch (InvalidDataException)
        {
            return new HandInReceipt(
                path.FileName,
                HandInState.TooLarge,
                $"ไฟล์ใหญ่เกิน {options.Limits.MaxBytes / (1024 * 1024):N0} MB โปรดลดขนาดหรือแบ่งเป็นหลายไฟล์"
            );
        }
    }

    /// <summary>Takes a file back.</summary>
    /// <param name="seen">The version that is taken back.</param>
    public async Task<HandInReceipt> TakeBackAsync(
        string folder,
        string name,
        string? seen,
        string? reason,
        string by,
        CancellationToken cancellationToken
    )
    {
        if (Place(folder, name, out var path) is { } problem)
        {
            return new HandInReceipt(name, HandInState.Refused, problem);
        }

        if (string.IsNullOrEmpty(seen))
        {
            return new HandInReceipt(path.FileName, HandInState.VersionNeeded, SeeFirst);
        }

        if (await KeepAsync(path, seen, cancellationToken) is not { } before)
        {
            return await GoneAsync(path, cancellationToken);
        }

        if (!await evidence.DeleteAsync(path.ToString(), seen, cancellationToken))
        {
            return await GoneAsync(path, cancellationToken);
        }

        var deed = new FileDeed(by) { HashBefore = before, Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim() };
        await changes.AppendAsync(path, EvidenceChangeKind.TakenBack, deed, cancellationToken);
        // What tells of a deletion by itself may be long in coming; told twice, it does nothing.
        await remove.RunAsync(path.ToString(), cancellationToken);
        return new HandInReceipt(
            path.FileName,
            HandInState.TakenBack,
            "ถอนไฟล์แล้ว คะแนนของตัวชี้วัดนี้จะคิดใหม่โดยไม่มีไฟล์นี้ ฉบับที่ถอนยังเก็บไว้เป็นประวัติ"
        );
    }

    private async Task<HandInReceipt> PutNewAsync(EvidencePath path, Stream content, string by, CancellationToken cancellationToken)
    {
        if (!await evidence.PutNewAsync(path.ToString(), content, cancellationToken))
        {
            return new HandInReceipt(
                path.FileName,
                HandInState.Exists,
                $"มีไฟล์ชื่อ \"{path.FileName}\" ในตัวชี้วัดนี้แล้ว ถ้าเป็นฉบับแก้ไข ให้กด “แทนด้วยฉบับใหม่” ที่ไฟล์นั้น ถ้าเป็นคนละฉบับ ให้ตั้งชื่อใหม่"
            );
        }

        return await StoredAsync(path, EvidenceChangeKind.HandedIn, new FileDeed(by), cancellationToken);
    }

    private async Task<HandInReceipt> ReplaceAsync(
        EvidencePath path,
        string seen,
        Stream content,
        string by,
        CancellationToken cancellationToken
    )
    {
        if (await KeepAsync(path, seen, cancellationToken) is not { } before)
        {
            return await GoneAsync(path, cancellationToken);
        }

        return await evidence.ReplaceAsync(path.ToString(), seen, content, cancellationToken)
            ? await StoredAsync(path, EvidenceChangeKind.Replaced, new FileDeed(by) { HashBefore = before }, cancellationToken)
            : await GoneAsync(path, cancellationToken);
    }

    private async Task<HandInReceipt> StoredAsync(
        EvidencePath path,
        EvidenceChangeKind kind,
        FileDeed deed,
        CancellationToken cancellationToken
    )
    {
        var now = await FindAsync(path, cancellationToken);
        await changes.AppendAsync(path, kind, deed with { Bytes = now?.Bytes }, cancellationToken);
        return new HandInReceipt(
            path.FileName,
            kind == EvidenceChangeKind.Replaced ? HandInState.Replaced : HandInState.Stored,
            kind == EvidenceChangeKind.Replaced
                ? "แทนด้วยฉบับใหม่แล้ว กำลังรอการอ่าน ฉบับเดิมเก็บไว้เป็นประวัติ"
                : "รับไฟล์แล้ว กำลังรอการอ่าน"
        )
        {
            Version = now?.Version,
        };
    }

    /// <summary>Copies the version that was seen to where it stays; its SHA-256, or null where another version is there, or none.</summary>
    private async Task<string?> KeepAsync(EvidencePath path, string seen, CancellationToken cancellationToken)
    {
        string hash;
        await using (var first = await evidence.OpenAsync(path.ToString(), cancellationToken))
        {
            if (first?.File.Version != seen)
            {
                return null;
            }

            hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(first.Content, cancellationToken));
        }

        await using var again = await evidence.OpenAsync(path.ToString(), cancellationToken);
        if (again?.File.Version != seen)
        {
            return null;
        }

        await evidence.PutNewAsync(KeptEvidence.PathOf(path, hash), again.Content, cancellationToken);
        return hash;
    }

    private async Task<HandInReceipt> GoneAsync(EvidencePath path, CancellationToken cancellationToken) =>
        await FindAsync(path, cancellationToken) is { } now
            ? new HandInReceipt(
                path.FileName,
                HandInState.Changed,
                "ไฟล์นี้เปลี่ยนไปจากที่เห็นแล้ว โปรดเปิดหน้าใหม่ ดูไฟล์ปัจจุบัน แล้วทำรายการอีกครั้ง"
            )
            {
                Version = now.Version,
            }
            : new HandInReceipt(
                path.FileName,
                HandInState.NotThere,
                $"ไม่มีไฟล์ชื่อ \"{path.FileName}\" ในตัวชี้วัดนี้แล้ว โปรดเปิดหน้าใหม่"
            );

    private async Task<EvidenceFile?> FindAsync(EvidencePath path, CancellationToken cancellationToken)
    {
        await using var there = await evidence.OpenAsync(path.ToString(), cancellationToken);
        return there?.File;
    }

    /// <summary>What is wrong with the place of a file, in Thai; null where nothing is.</summary>
    private string? Place(string folder, string name, out EvidencePath path)
    {
        path = null!;
        var last = EvidencePath.NameOf(name);
        if (UploadNames.Problem(last) is { } wrongName)
        {
            return wrongName;
        }

        var placed = placing.Place(ThaiFileNames.Normalise($"{folder}/{name}"));
        if (placed is not { Indicator: not null, Path: { } place, Lgo: { } lgo } || !KeptEvidence.IsName(name))
        {
            return placed.Problem ?? $"ชื่อไฟล์หรือโฟลเดอร์ย่อย \"{name}\" ใช้ไม่ได้ โปรดตั้งชื่อใหม่";
        }

        path = place;
        return placed.Indicator.AppliesToType(lgo.Type)
            ? null
            : $"ตัวชี้วัด {placed.Indicator.Id} ไม่ใช้กับ{lgo.DisplayName} จึงไม่ต้องส่งหลักฐาน";
    }
}
