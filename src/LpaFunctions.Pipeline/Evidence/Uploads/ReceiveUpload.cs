namespace LpaFunctions.Pipeline.Evidence.Uploads;

/// <summary>Takes the one file that an upload link of the embedded host allows. On Azure the storage account does this itself.</summary>
public sealed class ReceiveUpload(UploadTickets tickets, IEvidenceStore evidence)
{
    private static readonly UploadReceipt Exists = new(
        UploadState.Exists,
        "ลิงก์นี้ใช้ส่งไฟล์ไปแล้ว หากต้องการส่งฉบับแก้ไข โปรดขอลิงก์ใหม่ด้วยชื่อไฟล์ใหม่"
    );

    /// <param name="expires">Seconds since 1970, as the link states them.</param>
    public async Task<UploadReceipt> RunAsync(
        string path,
        long expires,
        long maxBytes,
        string signature,
        Stream content,
        CancellationToken cancellationToken
    )
    {
        if (tickets.Check(path, expires, maxBytes, signature) is not { } ticket)
        {
            return new UploadReceipt(UploadState.Refused, "ลิงก์อัปโหลดนี้หมดอายุหรือไม่ถูกต้อง โปรดขอลิงก์ใหม่แล้วส่งอีกครั้ง");
        }

        await using (var there = await evidence.OpenAsync(ticket.Path, cancellationToken))
        {
            if (there is not null)
            {
                return Exists;
            }
        }

        try
        {
            await using var sent = new BoundedReadStream(content, ticket.MaxBytes);
            var head = await UploadHead.ReadAsync(sent, cancellationToken);
            if (UploadHead.Problem(ticket.Path, head) is { } problem)
            {
                return new UploadReceipt(UploadState.OtherKind, problem);
            }

            await using var whole = new RejoinedStream(head, sent);
            // Two senders may both have met no file: the store lets one of them win.
            if (!await evidence.PutNewAsync(ticket.Path, whole, cancellationToken))
            {
                return Exists;
            }
        }
        catch (InvalidDataException)
        {
            return new UploadReceipt(
                UploadState.TooLarge,
                $"ไฟล์ใหญ่เกิน {ticket.MaxBytes / (1024 * 1024):N0} MB โปรดลดขนาดหรือแบ่งเป็นหลายไฟล์"
            );
        }

        return new UploadReceipt(UploadState.Stored, "รับไฟล์แล้ว ผลการอ่านจะปรากฏในหน้าสถานะของ อปท.");
    }
}

/// <param name="Message">In Thai, for the officer.</param>
public sealed record UploadReceipt(UploadState State, string Message);

public enum UploadState
{
    Stored,

    /// <summary>The link is over, or was changed.</summary>
    Refused,

    /// <summary>The file is there already: a link is good for one.</summary>
    Exists,
    TooLarge,

    /// <summary>Empty, or of another kind than the name says; the link is as good as before.</summary>
    OtherKind,
}
