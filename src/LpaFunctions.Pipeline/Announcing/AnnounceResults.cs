using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Publishing;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Changes;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Privacy;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Pipeline.Statements;

namespace LpaFunctions.Pipeline.Announcing;

/// <summary>
/// Announces the present results of a province: freezes them with the rule book they rest on. Only announced results are ever public.
/// Equal results announced again change nothing; other results, or another letter, need a reason, and become the next version. While marks of illustrative
/// rules count, only a reason of its own lets them be announced (docs/adr/0120).
/// </summary>
public sealed class AnnounceResults(
    ProvinceResults province,
    AnnouncementRecords records,
    RuleBookLibrary books,
    RetiredYears retired,
    TimeProvider time
)
{
    private static readonly TimeSpan ThailandOffset = TimeSpan.FromHours(7);

    /// <exception cref="AnnouncementException">There is nothing to announce, a correction has no reason, a text holds personal data, or the rule book was changed after the year was announced.</exception>
    /// <exception cref="ConflictException">Somebody else announced at the same time.</exception>
    public async Task<AnnounceOutcome> RunAsync(AnnounceRequest request, CancellationToken cancellationToken)
    {
        if (request.Date < request.Year.InspectedFrom)
        {
            throw new AnnouncementException(
                $"วันที่ประกาศ {request.Date:dd/MM}/{request.Date.Value.Year + AssessmentYear.EraOffset} อยู่ก่อนช่วงที่ประเมินของปี {request.Year} ตรวจปีของวันที่แล้วประกาศใหม่"
            );
        }
        // A letter may bear a date of the coming days; a far one is a slip of the year.
        if (request.Date > Today().AddYears(1))
        {
            throw new AnnouncementException(
                $"วันที่ประกาศ {request.Date:dd/MM}/{request.Date.Value.Year + AssessmentYear.EraOffset} อยู่ในอนาคตเกินหนึ่งปี ตรวจปีของวันที่แล้วประกาศใหม่"
            );
        }

        if ((await retired.LoadAsync(request.Year, cancellationToken)).Value is not null)
        {
            throw new AnnouncementException(RetiredYears.Sentence(request.Year));
        }

        var present = await province.LoadAsync(request.Year, request.Province, cancellationToken);
        if (present.Lgos.All(l => l.Marks is null))
        {
            throw new AnnouncementException(
                $"ยังไม่มีผลของจังหวัดรหัส {request.Province} ปี {request.Year} ให้ประกาศ นำเข้าผลก่อน (หน้า “นำเข้าผล” หรือ lpa import) หรือรอให้ระบบอ่านหลักฐานเสร็จก่อน"
            );
        }

        var before = await records.LatestAsync(request.Year, request.Province, cancellationToken);
        if (await RefusedBookAsync(before, present.RuleBook, cancellationToken) is { } frozen)
        {
            throw new AnnouncementException(frozen);
        }

        var results = await DraftAsync(request, present, before, cancellationToken);
        var notices = AnnounceNotices.About(present.Lgos);
        var refusal = RefuseIllustrative(results.Announcement) ?? RefuseUnexplained(request, before, results.Announcement);
        if (request.DryRun)
        {
            return new AnnounceOutcome(results.Announcement, false, refusal is null ? notices : [refusal, .. notices])
            {
                Preview = AnnouncePreview.Lines(results, before),
            };
        }

        if (before is not null && !Differs(before, results.Announcement))
        {
            return new AnnounceOutcome(before, false, notices);
        }

        if (before is not null && IsOnlyTheLetter(before, results.Announcement) && string.IsNullOrWhiteSpace(request.CorrectionReason))
        {
            return new AnnounceOutcome(before, false, [.. notices, LetterNotice(before)]);
        }

        if (refusal is not null)
        {
            throw new AnnouncementException(refusal);
        }

        await records.SaveAsync(results, request.By, time.GetUtcNow(), cancellationToken);
        return new AnnounceOutcome(results.Announcement, true, notices);
    }

    // Marks of rules that nobody made are not published as if they were results.
    private static string? RefuseIllustrative(Announcement announcement) =>
        announcement.Illustrative is { Reason: null } marks
            ? $"{marks.Sentence} จึงยังประกาศไม่ได้ ให้ผู้ประเมินให้คะแนนตัวชี้วัดเหล่านั้น (override) หรือแก้สมุดเกณฑ์ให้เป็นเกณฑ์จริงพร้อมแหล่งที่มา ถ้าจำเป็นต้องประกาศเพื่อสาธิตหรือซักซ้อม ให้ระบุเหตุผลในช่อง “เหตุผลที่ประกาศคะแนนจากเกณฑ์ตัวอย่าง” (--illustrative-reason) แล้วทุกหน้า ไฟล์ รายงาน หนังสือ และเกียรติบัตรจะมีข้อความนี้กำกับ"
            : null;

    private static string? RefuseUnexplained(AnnounceRequest request, Announcement? before, Announcement now) =>
        before is not null && Differs(before, now) && string.IsNullOrWhiteSpace(request.CorrectionReason)
            ? $"ผลปี {request.Year} ของจังหวัดนี้ประกาศแล้ว (รุ่นที่ {before.Version}) และผลปัจจุบันต่างจากที่ประกาศ ถ้าต้องการแก้ไข ให้ระบุเหตุผลในช่อง “เหตุผลที่แก้ไข” (--reason)"
            : null;

    /// <summary>Whether anything that is published would be another. The book is the same: another one is refused before.</summary>
    private static bool Differs(Announcement before, Announcement now) =>
        before.ResultsHash != now.ResultsHash || before.Illustrative != now.Illustrative || HasOtherLetter(before, now);

    private static bool IsOnlyTheLetter(Announcement before, Announcement now) =>
        before.ResultsHash == now.ResultsHash && before.Illustrative == now.Illustrative && HasOtherLetter(before, now);

    private static bool HasOtherLetter(Announcement before, Announcement now) =>
        before.LetterNumber != now.LetterNumber || before.Date != now.Date || before.Post != now.Post;

    private static string LetterNotice(Announcement before) =>
        $"เลขที่หนังสือ วันที่ หรือตำแหน่งที่ระบุต่างจากที่ประกาศไว้ในรุ่นที่ {before.Version} และยังไม่ได้แก้ ถ้าต้องการแก้ไข ให้ระบุเหตุผลในช่อง “เหตุผลที่แก้ไข” (--reason)";

    // The library serves the announced book in place of an edited one; whoever announces is told that the edit does not count.
    private async Task<string?> RefusedBookAsync(Announcement? before, RuleBook present, CancellationToken cancellationToken) =>
        books.Refusal(present.Year)
        ?? (before is null ? null : new FrozenYear((await records.LoadBookAsync(before, cancellationToken)).Book).Refuse(present));

    private async Task<AnnouncedResults> DraftAsync(
        AnnounceRequest request,
        PresentResults present,
        Announcement? before,
        CancellationToken cancellationToken
    )
    {
        var json = RuleBookJson.Write(present.RuleBook);
        // A year that was announced keeps its book: what stands in that one is withdrawn, not refused.
        if (before is null && RefusePersonalReference(present, json) is { } personal)
        {
            throw new AnnouncementException(personal);
        }

        if (RefuseComment(present) is { } comment)
        {
            throw new AnnouncementException(comment);
        }

        return new AnnouncedResults
        {
            Announcement = await AnnouncementAsync(request, present, before, json, cancellationToken),
            RuleBook = present.RuleBook,
            RuleBookJson = json,
            Lgos = present.Lgos,
        };
    }

    private async Task<Announcement> AnnouncementAsync(
        AnnounceRequest request,
        PresentResults present,
        Announcement? before,
        string json,
        CancellationToken cancellationToken
    )
    {
        var provinceName = present.Lgos[0].Lgo.ProvinceName;
        // A correction keeps what it does not name.
        var letterNumber = PublicText(request.LetterNumber, "เลขที่หนังสือ") ?? before?.LetterNumber;
        var date = request.Date ?? before?.Date ?? Today();
        var post = PublicPost(request.Post, present) ?? before?.Post ?? $"ผู้ว่าราชการจังหวัด{provinceName}";
        var illustrativeReason =
            PublicText(request.IllustrativeReason, "เหตุผลที่ประกาศคะแนนจากเกณฑ์ตัวอย่าง") ?? before?.Illustrative?.Reason;
        var illustrative = IllustrativeMarks.In(present.Lgos, illustrativeReason);
        var correctionReason = before is null ? null : PublicText(request.CorrectionReason, "เหตุผลที่แก้ไข");

        var version = (before?.Version ?? 0) + 1;
        var yearBefore = await YearBeforeAsync(request.Year, request.Province, cancellationToken);
        var bookHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
        var resultsHash = AnnouncementRecords.HashOf(present.Lgos);
        return new Announcement
        {
            Year = request.Year,
            Province = request.Province,
            ProvinceName = provinceName,
            Version = version,
            LetterNumber = letterNumber,
            Date = date,
            Post = post,
            Illustrative = illustrative,
            CorrectionReason = correctionReason,
            YearBeforeVersion = yearBefore,
            RuleBookVersion = present.RuleBook.Version,
            RuleBookHash = bookHash,
            ResultsHash = resultsHash,
        };
    }

    private async Task<int?> YearBeforeAsync(AssessmentYear year, ProvinceCode code, CancellationToken cancellationToken)
    {
        if (year.Value == AssessmentYear.First)
        {
            return null;
        }

        return (await records.LatestAsync(new AssessmentYear(year.Value - 1), code, cancellationToken))?.Version;
    }

    private DateOnly Today() => DateOnly.FromDateTime(time.GetUtcNow().ToOffset(ThailandOffset).DateTime);

    private static string? PublicText(string? text, string what)
    {
        var trimmed = text?.Trim();
        if (PersonalData.IsIn(trimmed))
        {
            throw new AnnouncementException(
                $"{what}จะถูกเผยแพร่ แต่มีเลขที่ดูเหมือนเลขประจำตัวประชาชนหรือหมายเลขโทรศัพท์ ลบออกแล้วประกาศใหม่"
            );
        }

        return string.IsNullOrEmpty(trimmed) ? null : trimmed;
    }

    private static string? PublicPost(string? text, PresentResults present)
    {
        var post = PublicText(text, "ตำแหน่งผู้ประกาศ");
        var places = present.Lgos.SelectMany(l => new[] { l.Lgo.ProvinceName, l.Lgo.District, l.Lgo.Name }).Distinct();
        return PostNames.IsNameIn(post, places)
            ? throw new AnnouncementException(
                $"ตำแหน่งผู้ประกาศ \"{post}\" จะถูกเผยแพร่ แต่มีคำที่ดูเหมือนชื่อบุคคล ระบุเฉพาะตำแหน่งและชื่อจังหวัดหรืออำเภอ เช่น ผู้ว่าราชการจังหวัด{present.Lgos[0].Lgo.ProvinceName} แล้วประกาศใหม่"
            )
            : post;
    }

    // An LGO cannot write such a comment; one of before, or of another program, may be there.
    private static string? RefuseComment(PresentResults present)
    {
        var refused = present.Lgos.FirstOrDefault(l => l.Comment is not null && CommentText.Refusal(l.Comment) is not null);
        return refused is null
            ? null
            : $"ความเห็นของ{refused.Lgo.DisplayName} ยังประกาศไม่ได้: {CommentText.Refusal(refused.Comment!)} ให้ อปท. แก้ไขในหน้าของตนแล้วประกาศใหม่";
    }

    // The book and the registry are published with the results, and an office may have edited its copies of both.
    private static string? RefusePersonalReference(PresentResults present, string bookJson)
    {
        var names = present.Lgos.SelectMany(l => new[] { l.Lgo.Name, l.Lgo.District });
        using var book = JsonDocument.Parse(bookJson);
        return Texts(book.RootElement).Concat(names).FirstOrDefault(PersonalData.IsIn) is null
            ? null
            : $"สมุดเกณฑ์ปี {present.RuleBook.Year} หรือทะเบียน อปท. จะถูกเผยแพร่ แต่มีเลขที่ดูเหมือนเลขประจำตัวประชาชนหรือหมายเลขโทรศัพท์ ลบออกจากไฟล์ในโฟลเดอร์ config แล้วประกาศใหม่";
    }

    private static IEnumerable<string> Texts(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.String => [element.GetString()!],
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
            JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Texts(p.Value)),
            _ => [],
        };
}
