using LpaFunctions.Core.Lgos;
using LpaFunctions.Site.Markup;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Pages.Province;

/// <summary>Which LGOs of a province a list shows: by district, type and name. Fields of a plain form.</summary>
internal sealed record LgoFilter(string District, string Type, string Name)
{
    public static LgoFilter From(IQueryCollection query) =>
        new(query["district"].FirstOrDefault() ?? "", query["type"].FirstOrDefault() ?? "", query["name"].FirstOrDefault()?.Trim() ?? "");

    public bool Shows(Core.Lgos.Lgo lgo) =>
        IsAny(District, lgo.District) && IsAny(Type, lgo.Type.ShortName()) && lgo.DisplayName.Contains(Name, StringComparison.Ordinal);

    private static bool IsAny(string wanted, string own) => wanted.Length == 0 || wanted == own;

    public HtmlText Fields(IReadOnlyList<Core.Lgos.Lgo> lgos)
    {
        var districts = lgos.Select(l => l.District).Distinct(StringComparer.Ordinal).Select(d => new PageChoice(d, d));
        var types = lgos.Select(l => l.Type).Distinct().Order().Select(t => new PageChoice(t.ShortName(), t.ShortName()));
        var page = new HtmlPage();
        page.Write(
            $"<label>อำเภอ <select name=\"district\">{SelectOption.ShowAll(districts.Prepend(new("", "ทุกอำเภอ")), District)}</select></label>\n"
        );
        page.Write(
            $"<label>ประเภท <select name=\"type\">{SelectOption.ShowAll(types.Prepend(new("", "ทุกประเภท")), Type)}</select></label>\n"
        );
        return page.Write($"<label>ชื่อ <input name=\"name\" value=\"{Name}\"></label>\n").ToText();
    }
}
