using LpaFunctions.Core.People;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.Pipeline.People;

namespace LpaFunctions.LocalHost.Demo;

/// <summary>One person of each role over the demo's places, to look at their pages.</summary>
public sealed class DemoPeople(DemoScenario scenario, EmbeddedHost host)
{
    public async Task<IReadOnlyList<InvitationLink>> InviteAsync(CancellationToken cancellationToken)
    {
        var own = scenario.Lgos[0];
        var officer = new Appointment { Role = Role.Officer, Lgos = [own.Code] };
        var assessor = new Appointment { Role = Role.Assessor, Province = scenario.Province };
        var ofProvince = new Appointment { Role = Role.Province, Province = scenario.Province };
        var invite = host.Services.GetRequiredService<InvitePerson>();

        return
        [
            await InviteAsync($"เจ้าหน้าที่ {own.Name}", officer),
            await InviteAsync($"ผู้ประเมิน จังหวัด{scenario.ProvinceName}", assessor),
            await InviteAsync($"เจ้าหน้าที่ สถจ.{scenario.ProvinceName}", ofProvince),
        ];

        Task<InvitationLink> InviteAsync(string name, Appointment appointment) =>
            invite.RunAsync($"{name} (สาธิต)", appointment, cancellationToken);
    }
}
