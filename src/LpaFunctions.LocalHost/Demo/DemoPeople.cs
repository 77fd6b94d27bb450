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
        var invite = host.Services.GetRequiredService<InvitePerson>();

        return
        [
            await invite.RunAsync(
                $"เจ้าหน้าที่ {own.Name} (สาธิต)",
                new Appointment { Role = Role.Officer, Lgos = [own.Code] },
                cancellationToken
            ),
            await invite.RunAsync(
                $"ผู้ประเมิน จังหวัด{scenario.ProvinceName} (สาธิต)",
                new Appointment { Role = Role.Assessor, Province = scenario.Province },
                cancellationToken
            ),
            await invite.RunAsync(
                $"เจ้าหน้าที่ สถจ.{scenario.ProvinceName} (สาธิต)",
                new Appointment { Role = Role.Province, Province = scenario.Province },
                cancellationToken
            ),
        ];
    }
}
