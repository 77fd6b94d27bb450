using LpaFunctions.App.Doors;
using LpaFunctions.App.Http;
using LpaFunctions.Core.People;
using LpaFunctions.Pipeline.Statements;

namespace LpaFunctions.App.Pages.Lgo;

/// <summary>Who may say what: the LGO explains and objects, the assessor and the province answer.</summary>
internal static class NoteDoor
{
    public static async Task<PageNote> WriteAsync(
        IndicatorNotes notes,
        Caller caller,
        RequestPlace place,
        NoteKind kind,
        string text,
        CancellationToken cancellationToken
    )
    {
        Role[] may = kind == NoteKind.Answer ? [Role.Assessor, Role.Province] : [Role.Officer];
        if (!caller.As(may).Any(a => a.Covers(place.Lgo)))
        {
            return new PageNote(
                false,
                kind == NoteKind.Answer ? "เฉพาะผู้ประเมินหรือจังหวัดตอบได้" : "เฉพาะเจ้าหน้าที่ของ อปท. ชี้แจงหรือโต้แย้งได้"
            );
        }

        var draft = new IndicatorNote
        {
            Sequence = 0,
            Year = place.Year,
            Lgo = place.Lgo,
            Indicator = place.Indicator,
            Kind = kind,
            Text = text,
            By = caller.Name,
            At = default,
        };
        try
        {
            await notes.WriteAsync(draft, cancellationToken);
            return new PageNote(true, $"บันทึก{Words.Note(kind)}แล้ว");
        }
        catch (FormatException wrong)
        {
            return new PageNote(false, wrong.Message);
        }
    }
}
