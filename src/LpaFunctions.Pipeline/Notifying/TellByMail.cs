using System.Net;
using System.Net.Mail;
using System.Text;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Pipeline.Settings;

namespace LpaFunctions.Pipeline.Notifying;

/// <summary>
/// Sends what was returned to an LGO to its officers, by the mail server that the office set (<see cref="PipelineOptions.Mail"/>). Sends no
/// document and no value that was read.
/// </summary>
public sealed class TellByMail(PipelineOptions options, RuleBookLibrary books)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public bool IsSet => options.Mail is not null;

    /// <returns>Why the LGO was not told, in Thai; null where the server took the mail.</returns>
    public async Task<string?> SendAsync(AssessmentYear year, ReturnedLgo returned, CancellationToken cancellationToken)
    {
        if (options.Mail is not { } mail)
        {
            return "ยังไม่ได้ตั้งเซิร์ฟเวอร์อีเมล (Pipeline__Mail__Host) ใช้รายการแทน";
        }

        if (returned.Mails.Count == 0)
        {
            return "ยังไม่มีอีเมลของเจ้าหน้าที่ อปท. ใส่ได้ที่หน้า “ผู้ใช้และลิงก์เชิญ” หรือใช้รายการแทน";
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            using var message = Write(mail, year, returned);
            using var client = new SmtpClient(mail.Host, mail.Port) { EnableSsl = mail.StartTls };
            client.Credentials = mail.User is { } user ? new NetworkCredential(user, mail.Password) : null;
            await client.SendMailAsync(message, limit.Token);
            return null;
        }
        catch (SmtpException refused) when ((int)refused.StatusCode > 0)
        {
            return $"เซิร์ฟเวอร์อีเมลไม่รับ ({(int)refused.StatusCode}) จึงยังไม่ถือว่าแจ้งแล้ว ตรวจอีเมลของเจ้าหน้าที่ หรือใช้รายการแทน";
        }
        catch (Exception away) when (away is SmtpException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return "ติดต่อเซิร์ฟเวอร์อีเมลไม่ได้ จึงยังไม่ถือว่าแจ้งแล้ว ลองใหม่หรือใช้รายการแทน";
        }
    }

    private MailMessage Write(MailOptions mail, AssessmentYear year, ReturnedLgo returned)
    {
        var message = new MailMessage
        {
            From = new MailAddress(mail.From),
            Subject = $"LPA ปี {year}: {returned.Lgo.DisplayName} มีตัวชี้วัดที่ต้องแก้ไข {returned.Items.Count} รายการ",
            SubjectEncoding = Encoding.UTF8,
            Body = Body(year, returned),
            BodyEncoding = Encoding.UTF8,
        };
        foreach (var address in returned.Mails)
        {
            message.To.Add(new MailAddress(address));
        }

        return message;
    }

    private string Body(AssessmentYear year, ReturnedLgo returned)
    {
        var book = books.Find(year);
        var items = returned.Items.Select(i =>
            $"{i.Indicator} {book?.Find(i.Indicator)?.Name}: {i.SentBack!.Reason ?? "ไม่ได้ระบุเหตุผล"}"
        );
        return $"""
            เรียน เจ้าหน้าที่ของ{returned.Lgo.DisplayName}

            ผู้ประเมินส่งตัวชี้วัดต่อไปนี้ของปี {year} กลับให้แก้ไข

            {string.Join('\n', items)}

            ลงชื่อเข้าใช้ระบบ LPA แล้วเปิด /desk/lgo/{year}/{returned.Lgo.Code} เพื่อส่งเอกสารใหม่หรือชี้แจง
            """;
    }
}
