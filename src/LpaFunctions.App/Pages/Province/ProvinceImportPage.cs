using LpaFunctions.App.Doors;
using LpaFunctions.App.Http;
using LpaFunctions.Pipeline.Importing;
using LpaFunctions.Pipeline.Importing.Files;
using LpaFunctions.Pipeline.People;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Site.Markup;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Pages.Province;

/// <summary>Takes a results table in two steps: first what it would change and what stands in the way, then the import.</summary>
public sealed class ProvinceImportPage(ImportResults step, PeopleRecords people, LgoLibrary lgos, RuleBookLibrary books)
{
    public const string Preview = "preview";
    public const string Take = "take";

    public async Task<IResult?> RunAsync(
        HttpRequest request,
        ProvincePlace place,
        IFormCollection? form,
        CancellationToken cancellationToken
    )
    {
        if (lgos.Current.ProvinceName(place.Province) is not { } name || books.Find(place.Year) is null)
        {
            return null;
        }

        var caller = Caller.Behind(request);
        var told = form is null ? Told.Nothing : await ImportAsync(place, form, cancellationToken);
        var mark = await FormFields.MarkAsync(people, caller, cancellationToken);

        var body = new HtmlPage();
        body.Write($"{PageNote.ShowAll(told.Notes)}{ProvinceMenu.Show(place, caller, "/import")}");
        if (told.Seen is { } seen)
        {
            body.Write($"{seen.Show(place, mark)}");
        }

        body.Write($"{Form(place, mark)}");
        return DeskPage.Answer($"นำเข้าผล จังหวัด{name} ปี {place.Year}", caller, body.ToText());
    }

    private async Task<Told> ImportAsync(ProvincePlace place, IFormCollection form, CancellationToken cancellationToken)
    {
        try
        {
            var file = await CarriedFile.ReadAsync(form, "ตารางผล (.xlsx หรือ .csv)", cancellationToken);
            return await ImportAsync(place, form, file, cancellationToken);
        }
        catch (ImportException refused)
        {
            return Told.Refused(refused.Message);
        }
        catch (ConflictException)
        {
            return Told.Refused("มีผู้อื่นนำเข้าผลของจังหวัดนี้หลังจากที่ท่านตรวจ เลือกไฟล์แล้วตรวจอีกครั้งเพื่อดูผลล่าสุด");
        }
    }

    private async Task<Told> ImportAsync(ProvincePlace place, IFormCollection form, CarriedFile file, CancellationToken cancellationToken)
    {
        var isForGood = FormFields.Text(form, FormFields.Deed) == Take;
        var map = SettledRows.Read(form);
        var asked = new ImportRequest
        {
            Year = place.Year,
            Province = place.Province,
            FileName = file.Name,
            Content = file.Content,
            Map = map,
            DryRun = !isForGood,
            Seen = isForGood ? FormFields.Text(form, FormFields.Seen) : null,
        };

        var outcome = await step.RunAsync(asked, cancellationToken);
        return outcome.Imported
            ? new Told(
                [
                    new PageNote(
                        true,
                        $"นำเข้าแล้ว {outcome.Matches.Count} แห่ง เปลี่ยน {outcome.Changes.Count} แห่ง ตรวจแล้วไปที่หน้าประกาศผล"
                    ),
                ],
                null
            )
            : new Told([], new ImportPreview(outcome, file));
    }

    private static HtmlText Form(ProvincePlace place, string mark) =>
        new HtmlPage()
            .Write(
                $"""
                <form class="drop" method="post" enctype="multipart/form-data" action="{place.Address}/import">
                <h2>ตรวจก่อนนำเข้า</h2>
                {FormFields.Hidden(
                    mark,
                    Preview
                )}<label>ตารางผลจาก e-LPA หรือ HPA (.xlsx) หรือ CSV <input type="file" name="file" accept=".xlsx,.csv" required></label>
                <p class="small">ขั้นนี้ยังไม่บันทึกอะไร ระบบจะบอกก่อนว่าจะเปลี่ยนผลของ อปท. ใด และแถวหรือช่องใดใช้ไม่ได้</p>
                <button>ดูสิ่งที่จะเปลี่ยน</button>
                </form>

                """
            )
            .ToText();

    private sealed record Told(IReadOnlyList<PageNote> Notes, ImportPreview? Seen)
    {
        public static Told Nothing { get; } = new([], null);

        public static Told Refused(string message) => new([new PageNote(false, message)], null);
    }
}
