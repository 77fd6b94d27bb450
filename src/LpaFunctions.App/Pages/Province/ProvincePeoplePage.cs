using LpaFunctions.App.Doors;
using LpaFunctions.App.Http;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.People;
using LpaFunctions.Core.Values;
using LpaFunctions.Pipeline.People;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Site.Markup;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Pages.Province;

/// <summary>
/// The people of a province: invited with a link that is shown once, with their devices, and their access taken back. An office reaches only
/// people all of whose roles lie within its province; it makes nobody central staff or operator.
/// </summary>
public sealed class ProvincePeoplePage(PeopleRecords people, InvitePerson invite, ManagePeople manage, LgoLibrary lgos)
{
    private static readonly Role[] MayInvite = [Role.Officer, Role.Assessor, Role.Province];

    public async Task<IResult?> RunAsync(
        HttpRequest request,
        ProvincePlace place,
        IReadOnlyList<PageNote> told,
        CancellationToken cancellationToken
    )
    {
        if (lgos.Current.ProvinceName(place.Province) is not { } name)
        {
            return null;
        }

        var caller = Caller.Behind(request);
        var mark = await FormFields.MarkAsync(people, caller, cancellationToken);
        var state = await people.LoadAsync(cancellationToken);
        var own = state.People.In(place.Province).ToArray();

        var body = new HtmlPage();
        body.Write($"{PageNote.ShowAll(told)}{ProvinceMenu.Show(place, caller, "/people")}{InviteForm(place, mark)}");
        body.Write($"<h2>ผู้ใช้ของจังหวัด {own.Length} คน</h2>\n<ul class=\"plain\">\n");
        foreach (var person in own)
        {
            body.Write($"{Row(place, state, person, mark)}");
        }

        body.Write($"</ul>\n");
        return DeskPage.Answer($"ผู้ใช้ของจังหวัด{name}", caller, body.ToText());
    }

    /// <summary>Does what the form says, then shows the page with what came of it.</summary>
    public async Task<IResult?> ChangeAsync(
        HttpRequest request,
        ProvincePlace place,
        IFormCollection form,
        CancellationToken cancellationToken
    )
    {
        PageNote[] told = [await DoAsync(request, place, form, cancellationToken)];
        return await RunAsync(request, place, told, cancellationToken);
    }

    /// <summary>Does what a form of the page asks for.</summary>
    private async Task<PageNote> DoAsync(
        HttpRequest request,
        ProvincePlace place,
        IFormCollection form,
        CancellationToken cancellationToken
    )
    {
        var deed = FormFields.Text(form, FormFields.Deed);
        if (deed == "invite")
        {
            return await InviteAsync(request, place, form, cancellationToken);
        }

        var state = await people.LoadAsync(cancellationToken);
        if (state.People.Find(FormFields.Text(form, "person")) is not { } person || !IsOfTheProvince(person, place.Province))
        {
            return new PageNote(false, "ไม่พบผู้ใช้คนนี้ หรือมีบทบาทนอกจังหวัด จึงต้องให้ผู้ดูแลระบบเปลี่ยน");
        }

        return deed == "mail"
            ? await SetMailAsync(person, FormFields.Text(form, "mail"), cancellationToken)
            : await ChangeAsync(request, deed, person, FormFields.Text(form, "device"), cancellationToken);
    }

    private async Task<PageNote> ChangeAsync(
        HttpRequest request,
        string deed,
        Person person,
        string device,
        CancellationToken cancellationToken
    ) =>
        deed switch
        {
            "again" => Tell(request, await invite.AgainAsync(person.Id, cancellationToken)),
            "remove" => await RemoveAsync(Caller.Behind(request), person, cancellationToken),
            "sign-out" => await SignOutAsync(person, device, cancellationToken),
            _ => new PageNote(false, "หน้านี้เก่าเกินไป โปรดเปิดใหม่แล้วทำรายการอีกครั้ง"),
        };

    private async Task<PageNote> InviteAsync(
        HttpRequest request,
        ProvincePlace place,
        IFormCollection form,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var appointment = Appoint(place.Province, form);
            return Tell(request, await invite.RunAsync(FormFields.Text(form, "name"), appointment, cancellationToken));
        }
        catch (FormatException wrong)
        {
            return new PageNote(false, wrong.Message);
        }
    }

    private async Task<PageNote> SetMailAsync(Person person, string mail, CancellationToken cancellationToken)
    {
        try
        {
            await manage.SetMailAsync(person.Id, mail.Length == 0 ? null : mail, cancellationToken);
            return new PageNote(true, mail.Length == 0 ? $"ลบอีเมลของ {person.Name} แล้ว" : $"อีเมลของ {person.Name} คือ {mail}");
        }
        catch (FormatException wrong)
        {
            return new PageNote(false, wrong.Message);
        }
    }

    private async Task<PageNote> RemoveAsync(Caller caller, Person person, CancellationToken cancellationToken)
    {
        if (person.Id == caller.Id)
        {
            return new PageNote(false, "ถอนสิทธิ์ของตนเองไม่ได้ ให้ผู้อื่นของจังหวัดหรือผู้ดูแลระบบทำ");
        }

        await manage.RemoveAsync(person.Id, cancellationToken);
        return new PageNote(true, $"ถอนสิทธิ์ของ {person.Name} แล้ว");
    }

    private async Task<PageNote> SignOutAsync(Person person, string device, CancellationToken cancellationToken)
    {
        var state = await people.LoadAsync(cancellationToken);
        if (state.Access.WaysInOf(person.Id).All(d => d.Id != device))
        {
            return new PageNote(false, "เครื่องนี้ออกจากระบบไปแล้ว");
        }

        await manage.SignOutAsync(device, cancellationToken);
        return new PageNote(true, $"ให้เครื่องของ {person.Name} ออกจากระบบแล้ว");
    }

    /// <exception cref="FormatException">The role or the place is none that an office of the province may give.</exception>
    private Appointment Appoint(ProvinceCode province, IFormCollection form)
    {
        if (!Enum.TryParse<Role>(FormFields.Text(form, "role"), out var role) || !MayInvite.Contains(role))
        {
            throw new FormatException("เลือกบทบาท: เจ้าหน้าที่ อปท. ผู้ประเมิน หรือเจ้าหน้าที่ สถจ.");
        }

        var text = FormFields.Text(form, "place");
        if (role == Role.Province || role == Role.Assessor && text.Length == 0)
        {
            return new Appointment { Role = role, Province = province };
        }

        return new Appointment
        {
            Role = role,
            Lgos = [.. text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(t => Own(province, t))],
        };
    }

    private LgoCode Own(ProvinceCode province, string text) =>
        LgoCode.TryParse(text, null, out var code) && code.Province == province && lgos.Current.Find(code) is not null
            ? code
            : throw new FormatException($"\"{text}\" ไม่ใช่รหัส อปท. 7 หลักของจังหวัดนี้");

    private static bool IsOfTheProvince(Person person, ProvinceCode province) => person.Appointments.All(a => IsWithin(a, province));

    private static bool IsWithin(Appointment appointment, ProvinceCode province)
    {
        var provinces = appointment.Districts.Select(d => d.Province).Concat(appointment.Lgos.Select(l => l.Province));
        var areAllOwn = provinces.Append(appointment.Province ?? province).All(p => p == province);
        return areAllOwn && MayInvite.Contains(appointment.Role);
    }

    /// <summary>The link is shown here once; it stands nowhere else.</summary>
    private static PageNote Tell(HttpRequest request, InvitationLink? link)
    {
        if (link is null)
        {
            return new PageNote(false, "ไม่พบผู้ใช้คนนี้แล้ว");
        }

        var address = link.At(new Uri($"{request.Scheme}://{request.Host}/"));
        return new PageNote(true, $"ลิงก์ของ {link.Person.Name} ใช้ได้ครั้งเดียวภายใน 72 ชั่วโมง และแสดงครั้งนี้ครั้งเดียว: {address}");
    }

    private static HtmlText InviteForm(ProvincePlace place, string mark)
    {
        var page = new HtmlPage();
        page.Write(
            $"<form class=\"drop\" method=\"post\" action=\"{place.Address}/people\">\n<h2>เชิญผู้ใช้ใหม่</h2>\n{FormFields.Hidden(mark, "invite")}"
        );
        page.Write(
            $"<label>ชื่อ <input name=\"name\" required maxlength=\"{PeopleFile.LongestName}\"></label>\n<label>บทบาท <select name=\"role\">"
        );
        foreach (var role in MayInvite)
        {
            page.Write($"<option value=\"{role.ToString()}\">{RoleNames.Thai(role)}</option>");
        }

        page.Write(
            $"</select></label>\n<label>รหัส อปท. 7 หลัก (หลายแห่งเว้นวรรค ผู้ประเมินเว้นว่างคือทั้งจังหวัด) <input name=\"place\"></label>\n"
        );
        return page.Write($"<button>สร้างลิงก์เชิญ</button>\n</form>\n").ToText();
    }

    private HtmlText Row(ProvincePlace place, PeopleState state, Person person, string mark)
    {
        var page = new HtmlPage();
        var roles = person.Appointments.Select(a => $"{RoleNames.Thai(a.Role)} {Places(a)}");
        page.Write($"<li><span><bdi>{person.Name}</bdi> <span class=\"small\">{string.Join("; ", roles)}</span></span>\n");
        if (IsOfTheProvince(person, place.Province))
        {
            page.Write($"<details class=\"wide\"><summary>ลิงก์ใหม่ อีเมล เครื่อง และการถอนสิทธิ์</summary>\n");
            page.Write($"{MailForm(place, person, mark)}");
            page.Write($"{Button(place, person, mark, "again", "สร้างลิงก์ใหม่")}{Button(place, person, mark, "remove", "ถอนสิทธิ์")}");
            foreach (var device in state.Access.WaysInOf(person.Id))
            {
                page.Write($"<p>{device.Label} <span class=\"small\">ใช้ล่าสุด {ThaiFormat.Day(device.LastUsed)}</span></p>\n");
                page.Write(
                    $"{Button(place, person, mark, "sign-out", device.IsPasskey ? "เลิกใช้พาสคีย์นี้" : "ให้เครื่องนี้ออกจากระบบ", device.Id)}"
                );
            }

            page.Write($"</details>\n");
        }

        return page.Write($"</li>\n").ToText();
    }

    private static HtmlText MailForm(ProvincePlace place, Person person, string mark)
    {
        var page = new HtmlPage();
        page.Write($"<form method=\"post\" action=\"{place.Address}/people\">{FormFields.Hidden(mark, "mail")}");
        page.Write($"<input type=\"hidden\" name=\"person\" value=\"{person.Id}\"><label>อีเมลสำหรับแจ้งรายการที่ส่งกลับแก้ไข ");
        page.Write($"<input type=\"email\" name=\"mail\" value=\"{person.Mail ?? ""}\" maxlength=\"{PeopleFile.LongestMail}\"></label>\n");
        return page.Write($"<button class=\"quiet\">บันทึกอีเมล</button></form>\n").ToText();
    }

    private string Places(Appointment appointment) =>
        string.Join(
            ", ",
            appointment
                .Lgos.Select(l => lgos.Current.Find(l)?.DisplayName ?? l.Digits)
                .Concat(appointment.Districts.Select(d => $"อำเภอ {d}"))
        );

    private static HtmlText Button(ProvincePlace place, Person person, string mark, string deed, string text, string device = "")
    {
        var page = new HtmlPage();
        page.Write($"<form method=\"post\" action=\"{place.Address}/people\">{FormFields.Hidden(mark, deed)}");
        page.Write(
            $"<input type=\"hidden\" name=\"person\" value=\"{person.Id}\"><input type=\"hidden\" name=\"device\" value=\"{device}\">"
        );
        return page.Write($"<button class=\"quiet\">{text}</button></form>\n").ToText();
    }
}
