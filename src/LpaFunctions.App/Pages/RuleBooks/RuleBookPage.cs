using LpaFunctions.App.Doors;
using LpaFunctions.Core.People;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.People;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Pipeline.RuleBooks;
using LpaFunctions.Pipeline.RuleBooks.Workbooks;
using LpaFunctions.Site.Markup;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Pages.RuleBooks;

/// <summary>The rule book of a year: what it says, as an Excel form, and, for who may, another one in its place after a look at what that changes.</summary>
public sealed class RuleBookPage(EditRuleBook step, RuleBookChanges changes, RuleBookLibrary books, PeopleRecords people)
{
    public const string Look = "look";
    public const string Take = "take";
    public const string Marked = "marked";

    private const string Wanted = "สมุดเกณฑ์ที่แก้แล้ว (.xlsx หรือ .json)";
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public async Task<IResult> ShowAsync(HttpRequest request, AssessmentYear year, CancellationToken cancellationToken)
    {
        if (request.Query["form"].FirstOrDefault() == "next" && Template(year) is { } template)
        {
            request.HttpContext.Response.Headers.CacheControl = "no-store";
            return Results.File(BookWorkbook.Write(template), Workbook, $"rulebook-{year}.xlsx");
        }

        return await PageAsync(Caller.Behind(request), year, [], preview: null, cancellationToken);
    }

    /// <summary>Looks at a book that a form brings, takes it, or gives it back with its faults.</summary>
    public async Task<IResult> ChangeAsync(
        HttpRequest request,
        AssessmentYear year,
        IFormCollection form,
        CancellationToken cancellationToken
    )
    {
        var caller = Caller.Behind(request);
        try
        {
            var file = await CarriedFile.ReadAsync(form, Wanted, cancellationToken);
            var read = ReadBookFile.Read(file.Content.ToArray(), year);
            var deed = FormFields.Text(form, FormFields.Deed);
            if (deed == Marked && read.Marked is { } marked)
            {
                return Results.File(marked, Workbook, "rulebook-faults.xlsx");
            }

            if (deed == Take && read.Book is { } book)
            {
                var told = await TakeAsync(book, FormFields.Text(form, FormFields.Seen), caller, cancellationToken);
                return await PageAsync(caller, year, [told], preview: null, cancellationToken);
            }

            var mark = await FormFields.MarkAsync(people, caller, cancellationToken);
            var preview = read.Book is { } shown
                ? BookEditPreview.Show(await step.LookAsync(shown, cancellationToken), file, mark)
                : BookFaultsView.Show(year, read, file, mark);
            return await PageAsync(caller, year, [], preview, cancellationToken);
        }
        catch (Exception refused) when (refused is Pipeline.Importing.Files.ImportException or ReferenceDataException)
        {
            return await PageAsync(caller, year, [new PageNote(false, refused.Message)], preview: null, cancellationToken);
        }
    }

    private async Task<PageNote> TakeAsync(RuleBook book, string seen, Caller caller, CancellationToken cancellationToken)
    {
        try
        {
            var edit = await step.WriteAsync(book, seen, caller.Name, cancellationToken);
            return edit.Refusal is { } refusal
                ? new PageNote(false, refusal)
                : new PageNote(true, $"ใช้สมุดเกณฑ์ปี {book.Year} รุ่น {book.Version} แล้ว คะแนนที่เปลี่ยนจะคิดใหม่เองภายในไม่กี่นาที");
        }
        catch (ConflictException)
        {
            return new PageNote(false, "มีผู้อื่นเปลี่ยนสมุดเกณฑ์ของปีนี้หลังจากที่ท่านตรวจ ดาวน์โหลดฉบับล่าสุดแล้วแก้จากฉบับนั้น");
        }
    }

    private async Task<IResult> PageAsync(
        Caller caller,
        AssessmentYear year,
        IReadOnlyList<PageNote> told,
        HtmlText? preview,
        CancellationToken cancellationToken
    )
    {
        var book = (await step.LoadAsync(year, cancellationToken)).Value;
        var body = new HtmlPage();
        body.Write($"{PageNote.ShowAll(told)}<p><a href=\"{RuleBookListPage.Address}\">← สมุดเกณฑ์ทุกปี</a></p>\n");
        body.Write($"{preview ?? HtmlText.Nothing}{Download(year, book)}");
        if (caller.As(Role.Central).Any())
        {
            var mark = await FormFields.MarkAsync(people, caller, cancellationToken);
            body.Write($"{Form(year, mark)}");
        }

        var past = await changes.ListAsync(year, cancellationToken);
        body.Write($"{FoldedList.Show("ประวัติ", past.Select(Told))}");
        if (book is not null)
        {
            body.Write($"{BookView.Show(book)}");
        }

        return DeskPage.Answer($"สมุดเกณฑ์ปี {year}", caller, body.ToText());
    }

    private HtmlText Download(AssessmentYear year, RuleBook? book)
    {
        var page = new HtmlPage();
        if (book is not null)
        {
            page.Write($"<p><a class=\"button\" href=\"/api/rulebooks/{year}?format=xlsx\">ดาวน์โหลดเป็นแบบฟอร์ม Excel</a></p>\n");
        }
        else if (Template(year) is { } template)
        {
            page.Write(
                $"<p>ปี {year} ยังไม่มีสมุดเกณฑ์ เริ่มจากรุ่นของปีก่อน ทุกช่วงคะแนนจะถูกทำเครื่องหมายว่ายังไม่ตรวจกับแบบปี {year}</p>\n"
            );
            page.Write($"<p><a class=\"button\" href=\"{RuleBookListPage.Address}/{year}?form=next\">ดาวน์โหลดแบบฟอร์มตั้งต้น</a> ");
            page.Write($"<span class=\"small\"><bdi>{template.Title}</bdi></span></p>\n");
        }

        return page.ToText();
    }

    /// <summary>What a year without a book begins with; null where it has one, or where no year before it has indicators.</summary>
    private RuleBook? Template(AssessmentYear year)
    {
        if (books.Find(year) is not null)
        {
            return null;
        }

        var before = books.Years.Where(y => y.Value < year.Value).Select(books.Find).LastOrDefault(b => b is { ResultsOnly: false });
        return before is null ? null : NextYear.From(before, year);
    }

    private static HtmlText Form(AssessmentYear year, string mark) =>
        new HtmlPage()
            .Write(
                $"""
                <form class="drop" method="post" enctype="multipart/form-data" action="{RuleBookListPage.Address}/{year}">
                <h2>เปลี่ยนสมุดเกณฑ์</h2>
                {FormFields.Hidden(mark, Look)}<label>{Wanted} <input type="file" name="file" accept=".xlsx,.json" required></label>
                <p class="small">ขั้นนี้ยังไม่บันทึกอะไร ระบบจะบอกก่อนว่าอะไรต่างจากฉบับที่ใช้อยู่ และผลของ อปท. ใดจะเปลี่ยน</p>
                <button>ดูสิ่งที่จะเปลี่ยน</button>
                </form>

                """
            )
            .ToText();

    private static string Told(RuleBookChange change) =>
        $"{Words.Moment(change.At)} {change.By}: {change.Before ?? "ไม่มีสมุดเกณฑ์"} → {change.Version}";
}
