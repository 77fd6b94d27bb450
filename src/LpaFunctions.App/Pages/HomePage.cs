using LpaFunctions.App.Doors;
using LpaFunctions.Core.People;
using LpaFunctions.Core.Values;
using LpaFunctions.Pipeline.People;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Site.Markup;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Pages;

/// <summary>Where somebody lands: what they are, where their work is, and the browsers they are signed in with.</summary>
public sealed class HomePage(PeopleRecords people, LgoLibrary lgos, RuleBookLibrary books, GuardOptions options)
{
    private const int NewestYears = 2;

    private static readonly Role[] WorkWithLgos = [Role.Officer, Role.Assessor, Role.Province];

    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var caller = Caller.Behind(request);
        var state = await people.WithFormSecretAsync(cancellationToken);
        var mark = Myself.From(caller, state.Access).Form ?? "";
        var devices = state.Access.WaysInOf(caller.Id).ToList();
        var body = new HtmlPage();
        body.Write($"<p>ท่านลงชื่อเข้าใช้ในชื่อ <strong>{caller.Name}</strong></p>\n<ul class=\"plain\">\n");
        foreach (var appointment in caller.Appointments)
        {
            body.Write($"<li><span>{RoleNames.Thai(appointment.Role)}: {Places(appointment)}</span>{Province(appointment)}</li>\n");
        }

        body.Write($"</ul>\n{Country(caller)}{Operating(caller)}{Work(caller)}{Devices(devices, caller, mark)}");
        if (options.HasPasskeys)
        {
            body.Write(
                $"""
                <p data-passkey="add" data-then="/desk" data-form="{mark}" hidden>ครั้งต่อไปไม่ต้องขอลิงก์ใหม่: <button type="button" class="quiet">เพิ่มพาสคีย์ (ลายนิ้วมือ ใบหน้า หรือรหัสของเครื่อง)</button> <span role="status"></span></p>

                """
            );
        }

        return DeskPage.Answer("งานของฉัน", caller, body.ToText(), script: options.HasPasskeys ? "passkeys.js" : null);
    }

    /// <summary>The LGOs that somebody works with, by district, each with its state in the newest years that have a rule book.</summary>
    private HtmlText Work(Caller caller)
    {
        var roles = caller.As(WorkWithLgos).ToList();
        var own = lgos.Current.All.Where(l => roles.Any(r => r.Covers(l.Code))).ToList();
        if (own.Count == 0)
        {
            return HtmlText.Nothing;
        }

        var years = books.Years.TakeLast(NewestYears).ToList();
        var page = new HtmlPage();
        page.Write($"<h2>อปท. ในความรับผิดชอบ {own.Count} แห่ง</h2>\n");
        if (caller.As(Role.Assessor).Any())
        {
            page.Write($"<p><a class=\"button\" href=\"/desk/assess\">เปิดคิวงานผู้ประเมิน</a></p>\n");
        }

        foreach (var district in own.GroupBy(l => l.District, StringComparer.Ordinal))
        {
            page.Write($"<h3>อำเภอ{district.Key}</h3>\n<ul class=\"plain\">\n");
            foreach (var lgo in district)
            {
                page.Write($"<li><span>{lgo.DisplayName}</span><span>หลักฐาน ");
                foreach (var year in years)
                {
                    page.Write($"<a href=\"/desk/lgo/{year}/{lgo.Code}\">ปี {year}</a> ");
                }

                page.Write($"</span></li>\n");
            }

            page.Write($"</ul>\n");
        }

        return page.ToText();
    }

    /// <summary>What central staff read and keep: the rule books, and every province.</summary>
    private HtmlText Country(Caller caller)
    {
        if (!caller.As(Role.Central).Any())
        {
            return HtmlText.Nothing;
        }

        var years = books.Years.TakeLast(NewestYears).ToList();
        var page = new HtmlPage();
        page.Write($"<p><a class=\"button\" href=\"/desk/rulebooks\">สมุดเกณฑ์</a></p>\n");
        page.Write($"<details><summary>งานของจังหวัด {lgos.Current.Provinces.Count()} จังหวัด</summary>\n<ul class=\"plain\">\n");
        foreach (var province in lgos.Current.Provinces)
        {
            page.Write($"<li><span>{lgos.Current.ProvinceName(province) ?? province.Digits}</span><span>");
            foreach (var year in years)
            {
                page.Write($"<a href=\"/desk/province/{year}/{province}\">ปี {year}</a> ");
            }

            page.Write($"</span></li>\n");
        }

        return page.Write($"</ul>\n</details>\n").ToText();
    }

    private static HtmlText Operating(Caller caller) =>
        caller.As(Role.Operator).Any()
            ? new HtmlPage()
                .Write(
                    $"<p><a class=\"button\" href=\"/api/health\">สุขภาพของระบบ</a></p>\n<p class=\"small\">งานที่ระบบเลิกลอง การลองใหม่ และการสำรองข้อมูลทำที่เครื่องของระบบ: lpa poison, lpa replay, lpa backup</p>\n"
                )
                .ToText()
            : HtmlText.Nothing;

    /// <summary>The pages of the province that somebody works for.</summary>
    private HtmlText Province(Appointment appointment)
    {
        if (appointment is not { Role: Role.Province, Province: { } province })
        {
            return HtmlText.Nothing;
        }

        var page = new HtmlPage();
        page.Write($"<span>งานของจังหวัด ");
        foreach (var year in books.Years.TakeLast(NewestYears))
        {
            page.Write($"<a href=\"/desk/province/{year}/{province}\">ปี {year}</a> ");
        }

        return page.Write($"</span>").ToText();
    }

    private static HtmlText Devices(List<WayIn> devices, Caller caller, string mark)
    {
        if (devices.Count == 0)
        {
            return HtmlText.Nothing;
        }

        var list = new HtmlPage();
        list.Write($"<h2>เครื่องที่ลงชื่อเข้าใช้อยู่</h2>\n<ul class=\"plain\">\n");
        foreach (var device in devices)
        {
            var here = device.Id == caller.Session ? " (เครื่องนี้)" : "";
            var leave = device.IsPasskey ? "เลิกใช้พาสคีย์นี้" : "ออกจากระบบในเครื่องนี้";
            list.Write(
                $"""
                <li><span>{device.Label}{here}<br><span class="small">ใช้ล่าสุด {ThaiFormat.Day(device.LastUsed)}</span></span>
                <form method="post" action="/desk/leave"><input type="hidden" name="{FormMark.Field}" value="{mark}"><input type="hidden" name="device" value="{device.Id}"><button class="quiet">{leave}</button></form></li>

                """
            );
        }

        return list.Write($"</ul>\n").ToText();
    }

    private string Places(Appointment appointment)
    {
        if (appointment.IsOverTheCountry)
        {
            return "ทั้งประเทศ";
        }

        var registry = lgos.Current;
        string[] provinces = appointment.Province is { } province ? ["จังหวัด" + (registry.ProvinceName(province) ?? province.Digits)] : [];
        IEnumerable<string> names =
        [
            .. provinces,
            .. appointment.Districts.Select(d => "อำเภอ " + d),
            .. appointment.Lgos.Select(l => registry.Find(l)?.DisplayName ?? l.Digits),
        ];
        return string.Join(", ", names);
    }
}
