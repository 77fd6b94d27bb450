using System.CommandLine;
using LpaFunctions.CommandLine;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.People;
using LpaFunctions.LocalHost.CommandLine;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.Pipeline.People;
using LpaFunctions.Pipeline.Reference;

namespace LpaFunctions.LocalHost.Commands.People;

/// <summary><c>lpa invite</c>: gives somebody a role and a link that signs them in, once.</summary>
public static class InviteCommand
{
    private static readonly Dictionary<string, Role> Roles = new(StringComparer.Ordinal)
    {
        ["officer"] = Role.Officer,
        ["assessor"] = Role.Assessor,
        ["province"] = Role.Province,
        ["central"] = Role.Central,
        ["operator"] = Role.Operator,
    };

    public static Command Create()
    {
        var data = CommonOptions.Data();
        var role = new Option<string?>("--role")
        {
            Description =
                "officer เจ้าหน้าที่ อปท., assessor ผู้ประเมิน, province สถจ., central สถ., operator ผู้ดูแลระบบ (what the person is)",
            HelpName = string.Join('|', Roles.Keys),
        };
        role.AcceptOnlyFromAmong([.. Roles.Keys]);
        var name = new Option<string?>("--name")
        {
            Description = "ชื่อที่จะปรากฏในการตัดสิน (name, as it stands in decisions)",
            HelpName = "TEXT",
        };
        var province = CommonOptions.Province(required: false);
        var districts = new Option<string[]>("--district")
        {
            Description = "รหัสอำเภอ 4 หลัก (รหัสจังหวัด 2 หลักและอำเภอ 2 หลัก) ซ้ำได้ (4-digit district codes, for assessors)",
            HelpName = "DDDD",
        };
        var lgos = new Option<string[]>("--lgo") { Description = "รหัส อปท. 7 หลัก ซ้ำได้ (7-digit DLA codes)", HelpName = "CODE" };
        var again = new Option<string?>("--again")
        {
            Description = "รหัสบุคคลที่มีอยู่แล้ว ออกลิงก์ใหม่ให้ (a new link for somebody who is there: their id from lpa people)",
            HelpName = "ID",
        };
        var address = CommonOptions.Address("--address", "ที่อยู่ของระบบ (address of the host), ปกติ http://localhost:7071/");

        var command = new Command("invite", "เชิญผู้ใช้ด้วยลิงก์ที่ใช้ได้ครั้งเดียวใน 72 ชั่วโมง (invites somebody by a one-time link)")
        {
            role,
            name,
            province,
            districts,
            lgos,
            again,
            address,
            data,
        };

        command.SetAction(
            (parse, cancellationToken) =>
            {
                var console = parse.InvocationConfiguration;
                var host = parse.GetValue(address) ?? new Uri("http://localhost:7071/");
                return RunAsync(parse.GetRequiredValue(data), host, MakeAsync, console.Output, console.Error);

                Task<InvitationLink> MakeAsync(IServiceProvider services)
                {
                    if (parse.GetValue(again) is { } id)
                    {
                        return AgainAsync(services, id, cancellationToken);
                    }

                    var districtCodes = parse.GetValue(districts) ?? [];
                    var lgoCodes = parse.GetValue(lgos) ?? [];
                    var appointment = Appointment(parse.GetValue(role), parse.GetValue(province), districtCodes, lgoCodes);
                    return NewAsync(services, parse.GetValue(name) ?? "", appointment, cancellationToken);
                }
            }
        );

        return command;
    }

    private static async Task<int> RunAsync(
        DirectoryInfo data,
        Uri address,
        Func<IServiceProvider, Task<InvitationLink>> make,
        TextWriter output,
        TextWriter notices
    )
    {
        await using var services = CommandServices.Build(data, makes: true);
        try
        {
            var link = await make(services);
            await output.WriteLineAsync(link.At(address).ToString());
            await notices.WriteLineAsync(
                $"ลิงก์ของ {link.Person.Name} ({link.Person.Id}) ใช้ได้ครั้งเดียว ภายใน 72 ชั่วโมง ส่งให้เจ้าตัวเท่านั้น (good once, within 72 hours)"
            );
            return LpaCommandLine.Done;
        }
        catch (Exception e) when (e is FormatException or ReferenceDataException)
        {
            throw new CommandFailedException(e.Message, e);
        }
    }

    private static Task<InvitationLink> NewAsync(
        IServiceProvider services,
        string name,
        Appointment appointment,
        CancellationToken cancellationToken
    )
    {
        var registry = services.GetRequiredService<LgoLibrary>().Current;
        var unknown = appointment.Lgos.Where(l => registry.Find(l) is null).ToList();
        return unknown.Count > 0
            ? throw new CommandFailedException($"ไม่พบ อปท. รหัส {string.Join(", ", unknown)} ในทะเบียน ตรวจรหัสแล้วสั่งใหม่ (no such LGO)")
            : services.GetRequiredService<InvitePerson>().RunAsync(name, appointment, cancellationToken);
    }

    private static async Task<InvitationLink> AgainAsync(IServiceProvider services, string id, CancellationToken cancellationToken) =>
        await services.GetRequiredService<InvitePerson>().AgainAsync(id, cancellationToken)
        ?? throw new CommandFailedException($"ไม่มีผู้ใช้รหัส {id} ดูรหัสด้วย lpa people (nobody has this id)");

    private static Appointment Appointment(string? role, ProvinceCode? province, string[] districts, string[] lgos)
    {
        if (role is null)
        {
            throw new CommandFailedException("ต้องระบุ --role (a role is needed)");
        }

        return new Appointment
        {
            Role = Roles[role],
            Province = province,
            Districts = [.. districts.Select(d => Code<DistrictCode>(d, "รหัสอำเภอ 4 หลัก เช่น 4007"))],
            Lgos = [.. lgos.Select(l => Code<LgoCode>(l, "รหัส อปท. 7 หลัก เช่น 3400102"))],
        };
    }

    private static T Code<T>(string text, string wanted)
        where T : struct, IParsable<T> =>
        T.TryParse(text, null, out var code) ? code : throw new CommandFailedException($"\"{text}\" ต้องเป็น{wanted}");
}
