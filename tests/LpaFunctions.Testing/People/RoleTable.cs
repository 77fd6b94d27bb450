using System.Net;
using System.Text;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.People;

namespace LpaFunctions.Testing.People;

/// <summary>Every role on every route, played on a host over HTTP: the same table for the embedded host and for the published app.</summary>
public static class RoleTable
{
    /// <summary>A province in which no other test of a host works: some of the calls change what they find.</summary>
    public const string Province = "22";

    public const string Lgo = "4220201";

    public static IReadOnlyList<RolePerson> People { get; } =
    [
        new("officer of the LGO", new Appointment { Role = Role.Officer, Lgos = [LgoCode.Parse(Lgo, null)] }, true),
        new("officer of another LGO", new Appointment { Role = Role.Officer, Lgos = [LgoCode.Parse("5400701", null)] }, false),
        new("assessor of the district", new Appointment { Role = Role.Assessor, Districts = [DistrictCode.Parse("2202", null)] }, true),
        new(
            "assessor of another district",
            new Appointment { Role = Role.Assessor, Districts = [DistrictCode.Parse("2201", null)] },
            false
        ),
        new("office of the province", new Appointment { Role = Role.Province, Province = ProvinceCode.Parse(Province, null) }, true),
        new("office of another province", new Appointment { Role = Role.Province, Province = ProvinceCode.Parse("41", null) }, false),
        new("central staff", new Appointment { Role = Role.Central }, true),
        new("operator", new Appointment { Role = Role.Operator }, true),
    ];

    /// <summary>Tries every door as one caller.</summary>
    /// <param name="letsIn">What the table of doors says of the caller.</param>
    /// <returns>The calls that were let in or refused against the table.</returns>
    public static async Task<IReadOnlyList<string>> TryAllAsync(
        string who,
        IEnumerable<RoleDoor> doors,
        Func<RoleDoor, bool> letsIn,
        Func<HttpRequestMessage, Task<HttpResponseMessage>> send
    )
    {
        var wrong = new List<string>();
        foreach (var door in doors)
        {
            using var request = Request(door);
            var address = request.RequestUri!.OriginalString;
            using var answer = await send(request);
            var passed =
                door.AnswersForItself
                || answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests);
            if (passed != letsIn(door))
            {
                wrong.Add($"{who}: {door.Method} {address} answered {(int)answer.StatusCode}");
            }
        }

        return wrong;
    }

    private static HttpRequestMessage Request(RoleDoor door)
    {
        var path = door
            .Route.Replace("{lgo}", Lgo, StringComparison.Ordinal)
            .Replace("{province}", Province, StringComparison.Ordinal)
            .Replace("{year}", "2568", StringComparison.Ordinal)
            .Replace("{indicator}", "1.1", StringComparison.Ordinal)
            .Replace("{id}", new string('a', 24), StringComparison.Ordinal)
            .Replace("{*file}", "plan.pdf", StringComparison.Ordinal)
            .Replace("{file}", "desk.css", StringComparison.Ordinal);
        var request = new HttpRequestMessage(new HttpMethod(door.Method), "/" + path);
        if (request.Method != HttpMethod.Get)
        {
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        }

        return request;
    }
}
