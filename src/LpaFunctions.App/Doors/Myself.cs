using LpaFunctions.Core.People;

namespace LpaFunctions.App.Doors;

/// <summary>What somebody who is signed in may know of themselves.</summary>
/// <param name="Form">Goes into the header X-Lpa-Form, or the field lpa-form, of every change; bound to this session.</param>
public sealed record Myself(string Id, string Name, IReadOnlyList<Appointment> Roles, string? Form)
{
    public static Myself From(Caller caller, AccessFile access)
    {
        var form = caller.Session is { } session && access.FormSecret is { } secret ? FormMark.Make(secret, session) : null;
        return new(caller.Id, caller.Name, caller.Appointments, form);
    }
}
