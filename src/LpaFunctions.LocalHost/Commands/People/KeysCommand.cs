using System.CommandLine;
using LpaFunctions.CommandLine;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Values;
using LpaFunctions.LocalHost.CommandLine;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.Pipeline.People;
using LpaFunctions.Pipeline.Reference;

namespace LpaFunctions.LocalHost.Commands.People;

/// <summary><c>lpa keys</c>: the keys of programs: named, limited to a province where wanted, shown once, revoked.</summary>
public static class KeysCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var name = new Option<string?>("--new")
        {
            Description = "ออกกุญแจใหม่ ระบุว่าใช้กับโปรแกรมใด (makes a key; says what for)",
            HelpName = "NAME",
        };
        var revoke = new Option<string?>("--revoke") { Description = "ยกเลิกกุญแจ (revokes a key)", HelpName = "ID" };
        var province = CommonOptions.Province(required: false);

        var command = new Command("keys", "กุญแจของโปรแกรม ไม่ใช้ตัดสินหรือประกาศผล (keys of programs, which never decide)")
        {
            name,
            province,
            revoke,
            data,
        };

        command.SetAction(
            (parse, cancellationToken) =>
                RunAsync(
                    parse.GetRequiredValue(data),
                    services =>
                        ChangeAsync(
                            services,
                            parse.GetValue(name),
                            parse.GetValue(province),
                            parse.GetValue(revoke),
                            parse.InvocationConfiguration.Output,
                            cancellationToken
                        ),
                    cancellationToken
                )
        );

        return command;
    }

    private static async Task<int> RunAsync(DirectoryInfo data, Func<IServiceProvider, Task> change, CancellationToken cancellationToken)
    {
        await using var services = CommandServices.Build(data, makes: true);
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            await change(services);
            return LpaCommandLine.Done;
        }
        catch (Exception e) when (e is FormatException or ReferenceDataException)
        {
            throw new CommandFailedException(e.Message, e);
        }
    }

    private static async Task ChangeAsync(
        IServiceProvider services,
        string? name,
        ProvinceCode? province,
        string? revoke,
        TextWriter output,
        CancellationToken cancellationToken
    )
    {
        var manage = services.GetRequiredService<ManagePeople>();
        if (name is not null)
        {
            var (_, secret) = await manage.MakeKeyAsync(name, province, cancellationToken);
            await output.WriteLineAsync(secret);
            return;
        }

        if (revoke is not null && !await manage.RevokeKeyAsync(revoke, cancellationToken))
        {
            throw new CommandFailedException($"ไม่มีกุญแจรหัส {revoke} (no such key)");
        }

        var table = new TextTable(new TextColumn("รหัส"), new TextColumn("ใช้กับ"), new TextColumn("จังหวัด"), new TextColumn("ออกเมื่อ"));
        foreach (var key in (await services.GetRequiredService<PeopleRecords>().LoadAsync(cancellationToken)).Access.Keys)
        {
            table.Add([key.Id, key.Name, key.Province?.Digits ?? "ทั้งหมด", ThaiFormat.Day(key.Since)]);
        }

        await output.WriteAsync(table.ToString());
    }
}
