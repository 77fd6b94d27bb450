using LpaFunctions.App.Doors;
using LpaFunctions.App.Http;
using LpaFunctions.Core.People;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.People;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Pipeline.Statements;
using LpaFunctions.Site.Markup;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Pages.Lgo;

/// <summary>What an LGO has and has not (schools, a market), which decides what indicators count for it; the office states it.</summary>
public sealed class LgoFactsPage(StateFacts step, PeopleRecords people, LgoLibrary lgos, RuleBookLibrary books)
{
    private const string Field = "fact-";

    private static readonly PageChoice[] Choices = [new("", "ยังไม่แจ้ง"), new("yes", "ใช่"), new("no", "ไม่ใช่")];

    public static string AddressOf(RequestPlace place) => $"/desk/facts/{place.Year}/{place.Lgo}";

    public async Task<IResult?> RunAsync(
        HttpRequest request,
        RequestPlace place,
        IReadOnlyList<PageNote> told,
        CancellationToken cancellationToken
    )
    {
        if (await step.GetAsync(place.Year, place.Lgo, cancellationToken) is not { } facts)
        {
            return null;
        }

        var caller = Caller.Behind(request);
        var isOffice = caller.As(Role.Province).Any(a => a.Covers(place.Lgo));
        var mark = await FormFields.MarkAsync(people, caller, cancellationToken);
        var body = new HtmlPage();
        body.Write($"{PageNote.ShowAll(told)}<p><a href=\"{LgoOverviewPage.AddressOf(place)}\">← หลักฐานของ อปท.</a></p>\n");
        body.Write($"<p>ข้อที่ตอบว่าไม่ใช่จะตัดฐานตัวชี้วัดที่ใช้ข้อนั้น ข้อที่ยังไม่แจ้งไม่ตัดอะไร</p>\n");
        body.Write($"<form method=\"post\" action=\"{AddressOf(place)}\">{FormFields.Hidden(mark, "state")}\n");
        var book = books.Get(place.Year);
        foreach (var fact in book.Facts)
        {
            body.Write($"{Row(book, fact, Stated(facts, fact.Id), isOffice)}");
        }

        body.Write($"{Button(book, isOffice)}</form>\n");
        return DeskPage.Answer($"ข้อเท็จจริงของ{lgos.Current.Find(place.Lgo)?.DisplayName} ปี {place.Year}", caller, body.ToText());
    }

    /// <summary>States what the form says where that is not stated already.</summary>
    public async Task<PageNote> StateAsync(RequestPlace place, IFormCollection form, CancellationToken cancellationToken)
    {
        if (await step.GetAsync(place.Year, place.Lgo, cancellationToken) is not { } before)
        {
            return new PageNote(false, "ไม่พบ อปท. นี้ หรือไม่มีเกณฑ์ของปีนี้");
        }

        var asked = books.Get(place.Year).Facts.Where(f => form.ContainsKey(Field + f.Id));
        var changed = asked
            .Where(f => FormFields.Text(form, Field + f.Id) != Stated(before, f.Id))
            .ToDictionary(f => f.Id, f => Read(FormFields.Text(form, Field + f.Id)), StringComparer.Ordinal);
        if (changed.Count == 0)
        {
            return new PageNote(true, "ไม่มีข้อใดต่างจากที่แจ้งไว้ จึงไม่มีอะไรเปลี่ยน");
        }

        await step.RunAsync(place.Year, place.Lgo, new FactsChange(changed), cancellationToken);
        return new PageNote(true, $"บันทึกแล้ว {changed.Count} ข้อ ตัวชี้วัดที่เกี่ยวข้องจะคิดใหม่ภายในไม่กี่วินาที");
    }

    private static string Stated(LgoFacts facts, string id) =>
        facts.Stated.TryGetValue(id, out var has) ? Array.Find(Choices, c => c.Key == (has ? "yes" : "no"))!.Key : "";

    private static bool? Read(string choice) =>
        choice switch
        {
            "yes" => true,
            "no" => false,
            _ => null,
        };

    private static HtmlText Row(RuleBook book, FactSpec fact, string stated, bool isOffice)
    {
        var needing = book.Indicators.Where(i => i.RequiresFacts.Contains(fact.Id) || i.RequiresAnyFact.Contains(fact.Id));
        var page = new HtmlPage();
        page.Write($"<p><label>อปท. {fact.Name} ");
        if (isOffice)
        {
            page.Write($"<select name=\"{Field}{fact.Id}\">{SelectOption.ShowAll(Choices, stated)}</select>");
        }
        else
        {
            page.Write($"<strong>{Array.Find(Choices, c => c.Key == stated)!.Name}</strong>");
        }

        return page.Write($"</label> <span class=\"small\">ใช้กับตัวชี้วัด {string.Join(", ", needing.Select(i => i.Id))}</span></p>\n")
            .ToText();
    }

    private static HtmlText Button(RuleBook book, bool isOffice)
    {
        if (book.Facts.Count == 0)
        {
            return new HtmlPage().Write($"<p>สมุดเกณฑ์ของปีนี้ไม่มีข้อเท็จจริงที่ต้องแจ้ง</p>\n").ToText();
        }

        return isOffice
            ? new HtmlPage().Write($"<button>บันทึก</button>\n").ToText()
            : new HtmlPage().Write($"<p class=\"note\">ถ้าไม่ตรงกับความจริง แจ้ง สถจ. ให้แก้</p>\n").ToText();
    }
}
