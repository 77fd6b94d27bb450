using System.CommandLine;
using LpaFunctions.App.Pages;
using LpaFunctions.CommandLine;
using LpaFunctions.Core.People;
using LpaFunctions.Core.Values;
using LpaFunctions.LocalHost.CommandLine;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.Pipeline.People;
using LpaFunctions.Pipeline.Reference;

namespace LpaFunctions.LocalHost.Commands.People;

/// <summary><c>lpa people</c>: who may come in and with which devices; takes access back.</summary>
public static class PeopleCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var remove = new Option<string?>("--remove")
        {
            Description = "ตัดสิทธิ์ผู้ใช้ ชื่อยังอยู่ในการตัดสินที่ทำไว้ (takes everything back from a person)",
            HelpName = "ID",
        };
        var signOut = new Option<string?>("--sign-out")
        {
            Description = "ให้เครื่องหนึ่งออกจากระบบ (signs one device out)",
            HelpName = "DEVICE",
        };

        var command = new Command("people", "แสดงผู้ใช้ บทบาท และเครื่องที่ลงชื่อเข้าใช้อยู่ (lists people and their devices)")
        {
            remove,
            signOut,
            data,
        };

        command.SetAction(
            (parse, cancellationToken) =>
                RunAsync(
                    parse.GetRequiredValue(data),
                    parse.GetValue(remove),
                    parse.GetValue(signOut),
                    parse.InvocationConfiguration.Output,
                    cancellationToken
                )
        );

        return command;
    }

    private static async Task<int> RunAsync(
        DirectoryInfo data,
        string? remove,
        string? signOut,
        TextWriter output,
        CancellationToken cancellationToken
    )
    {
        await using var services = CommandServices.Build(data);
        var manage = services.GetRequiredService<ManagePeople>();
        try
        {
            if (remove is not null && !await manage.RemoveAsync(remove, cancellationToken))
            {
                throw new CommandFailedException($"ไม่มีผู้ใช้รหัส {remove} (nobody has this id)");
            }

            if (signOut is not null && !await manage.SignOutAsync(signOut, cancellationToken))
            {
                throw new CommandFailedException($"ไม่มีเครื่องรหัส {signOut} (no such device)");
            }

            await output.WriteAsync(List(await services.GetRequiredService<PeopleRecords>().LoadAsync(cancellationToken)));
            return LpaCommandLine.Done;
        }
        catch (ReferenceDataException unusable)
        {
            throw new CommandFailedException(unusable.Message, unusable);
        }
    }

    private static string List(PeopleState state)
    {
        var table = new TextTable(new TextColumn("รหัส"), new TextColumn("ชื่อ"), new TextColumn("บทบาท"), new TextColumn("เครื่อง"));
        foreach (var person in state.People.People.Where(p => !p.Removed))
        {
            var roles = string.Join("; ", person.Appointments.Select(Words));
            var devices = string.Join("; ", state.Access.WaysInOf(person.Id).Select(Words));
            table.Add([person.Id, person.Name, roles, devices]);
        }

        return table.ToString();
    }

    private static string Words(WayIn device) => $"{device.Id} {device.Label} {ThaiFormat.Day(device.LastUsed)}";

    private static string Words(Appointment appointment)
    {
        IEnumerable<string> places =
        [
            .. appointment.Province is { } province ? new[] { province.Digits } : [],
            .. appointment.Districts.Select(d => d.Digits),
            .. appointment.Lgos.Select(l => l.Digits),
        ];
        return $"{RoleNames.Thai(appointment.Role)} {string.Join(", ", places)}".TrimEnd();
    }
}
