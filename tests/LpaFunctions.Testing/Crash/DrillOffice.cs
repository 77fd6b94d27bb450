using System.Net.Http.Json;
using System.Text;

namespace LpaFunctions.Testing.Crash;

/// <summary>The office of the province, before a host that may fall at any moment.</summary>
/// <param name="known">A client that was let in; its headers stay good over restarts.</param>
public sealed class DrillOffice(DrillSeason season, HttpClient known)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private string Place => $"{season.Year}/{season.Province}";

    public Task<HttpResponseMessage> ImportAsync(Uri host, int round, CancellationToken cancellationToken) =>
        SendAsync(
            host,
            $"api/imports/{Place}?name=result.csv",
            new StringContent(DrillSeason.Table(round), Encoding.UTF8, "text/csv"),
            cancellationToken
        );

    /// <summary>Announces; the reason names the round, so that each round is a version of its own.</summary>
    public Task<HttpResponseMessage> AnnounceAsync(Uri host, int round, CancellationToken cancellationToken) =>
        SendAsync(
            host,
            $"api/announcements/{Place}",
            JsonContent.Create(
                new
                {
                    letterNumber = $"ตย ๐๐๒๓.๓/ว {round}",
                    date = "25/08/2568",
                    reason = $"แก้ไขตามตารางรอบที่ {round}",
                    illustrativeReason = "การทดสอบระบบ",
                }
            ),
            cancellationToken
        );

    public Task<HttpResponseMessage> ReportAsync(Uri host, CancellationToken cancellationToken) =>
        SendAsync(host, $"api/reports/{Place}", JsonContent.Create(new { kind = "province", format = "pdf" }), cancellationToken);

    /// <summary>Sends what the host refuses for now (503), or loses, once more.</summary>
    public static async Task UntilTakenAsync(Func<Task<HttpResponseMessage>> send, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        while (true)
        {
            using var answer = await send();
            if (answer.IsSuccessStatusCode)
            {
                return;
            }

            if ((int)answer.StatusCode < 500)
            {
                throw new InvalidOperationException($"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync(patience.Token)}");
            }

            await Task.Delay(500, patience.Token);
        }
    }

    /// <summary>Asks for the report until it is there.</summary>
    public async Task WaitForReportAsync(Uri host, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        while (true)
        {
            using var answer = await ReportAsync(host, patience.Token);
            if (answer.StatusCode == System.Net.HttpStatusCode.OK)
            {
                return;
            }

            if (answer.StatusCode != System.Net.HttpStatusCode.Accepted)
            {
                throw new InvalidOperationException($"report: {await answer.Content.ReadAsStringAsync(patience.Token)}");
            }

            await Task.Delay(300, patience.Token);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(Uri host, string path, HttpContent content, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host, path)) { Content = content };
        foreach (var header in known.DefaultRequestHeaders)
        {
            request.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        return await known.SendAsync(request, cancellationToken);
    }
}
