using LpaFunctions.App.Doors;
using LpaFunctions.App.Http;
using LpaFunctions.Core.People;
using LpaFunctions.Pipeline.Statements;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Pages.Lgo;

/// <summary>What the forms of an LGO's pages ask for. Each answers with its page again, and says there what became of it.</summary>
public sealed class LgoChanges(
    LgoFiles files,
    ConfirmSheet confirmations,
    IndicatorNotes notes,
    CommentDoor comments,
    LgoOverviewPage overview,
    LgoIndicatorPage indicators
)
{
    private static readonly PageNote Unknown = new(false, "หน้านี้เก่าเกินไป โปรดเปิดใหม่แล้วทำรายการอีกครั้ง");

    public async Task<IResult?> OfSheetAsync(HttpRequest request, RequestPlace place, CancellationToken cancellationToken)
    {
        var form = await FormFields.ReadAsync(request, cancellationToken);
        var deed = FormFields.Text(form, FormFields.Deed);
        var told =
            deed == LgoOverviewPage.Folder
                ? await files.HandInAsync(request, place, indicator: null, form, cancellationToken)
                : [await SayAsync(deed, Caller.Behind(request), place, form, cancellationToken)];
        return await overview.RunAsync(request, place, told, cancellationToken);
    }

    public async Task<IResult?> OfIndicatorAsync(HttpRequest request, RequestPlace place, CancellationToken cancellationToken)
    {
        var form = await FormFields.ReadAsync(request, cancellationToken);
        var deed = FormFields.Text(form, FormFields.Deed);
        var told =
            deed == LgoIndicatorPage.Send
                ? await files.HandInAsync(request, place, place.Indicator, form, cancellationToken)
                : [await MendAsync(deed, request, place, form, cancellationToken)];
        return await indicators.RunAsync(request, place, told, cancellationToken);
    }

    public async Task<IResult?> OfNotesAsync(HttpRequest request, RequestPlace place, CancellationToken cancellationToken)
    {
        var form = await FormFields.ReadAsync(request, cancellationToken);
        if (!Enum.TryParse<NoteKind>(FormFields.Text(form, FormFields.Deed), ignoreCase: true, out var kind))
        {
            return await indicators.RunAsync(request, place, [Unknown], cancellationToken);
        }

        return await indicators.RunAsync(
            request,
            place,
            [await NoteDoor.WriteAsync(notes, Caller.Behind(request), place, kind, FormFields.Text(form, "text"), cancellationToken)],
            cancellationToken
        );
    }

    private async Task<PageNote> MendAsync(
        string deed,
        HttpRequest request,
        RequestPlace place,
        IFormCollection form,
        CancellationToken cancellationToken
    ) =>
        deed switch
        {
            LgoIndicatorPage.Replace => await files.ReplaceAsync(request, place, form, cancellationToken),
            LgoIndicatorPage.TakeBack => await files.TakeBackAsync(request, place, form, cancellationToken),
            _ => Unknown,
        };

    private async Task<PageNote> SayAsync(
        string deed,
        Caller caller,
        RequestPlace place,
        IFormCollection form,
        CancellationToken cancellationToken
    ) =>
        deed switch
        {
            LgoOverviewPage.Confirm => await ConfirmAsync(caller, place, cancellationToken),
            CommentDoor.Deed => await comments.WriteAsync(caller, place, form, cancellationToken),
            LgoOverviewPage.Unconfirm => await UnconfirmAsync(caller, place, cancellationToken),
            _ => Unknown,
        };

    private async Task<PageNote> ConfirmAsync(Caller caller, RequestPlace place, CancellationToken cancellationToken)
    {
        if (!IsOfficer(caller, place))
        {
            return new PageNote(false, "เฉพาะเจ้าหน้าที่ของ อปท. ยืนยันได้");
        }

        await confirmations.RunAsync(place.Year, place.Lgo, caller.Name, cancellationToken);
        return new PageNote(true, "บันทึกการยืนยันแล้ว");
    }

    private async Task<PageNote> UnconfirmAsync(Caller caller, RequestPlace place, CancellationToken cancellationToken)
    {
        if (!IsOfficer(caller, place))
        {
            return new PageNote(false, "เฉพาะเจ้าหน้าที่ของ อปท. ยกเลิกการยืนยันได้");
        }

        await confirmations.TakeBackAsync(place.Year, place.Lgo, cancellationToken);
        return new PageNote(true, "ยกเลิกการยืนยันแล้ว");
    }

    private static bool IsOfficer(Caller caller, RequestPlace place) => caller.As(Role.Officer).Any(a => a.Covers(place.Lgo));
}
