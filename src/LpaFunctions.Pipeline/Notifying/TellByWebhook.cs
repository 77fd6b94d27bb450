using System.Text;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Settings;

namespace LpaFunctions.Pipeline.Notifying;

/// <summary>
/// Sends what was returned to an LGO to the address that the office set (<see cref="PipelineOptions.ReturnedWebhook"/>), which carries it on as
/// mail or message. Sends no document and no value that was read.
/// </summary>
public sealed class TellByWebhook(PipelineOptions options) : IDisposable
{
    // Whoever answers with another address would get the list in the office's name: it is not followed.
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        Timeout = TimeSpan.FromSeconds(20),
        MaxResponseContentBufferSize = 64 * 1024,
    };

    public bool IsSet => options.ReturnedWebhook is not null;

    /// <returns>Why the LGO was not told, in Thai; null where the address took it.</returns>
    public async Task<string?> SendAsync(AssessmentYear year, ReturnedLgo returned, CancellationToken cancellationToken)
    {
        if (options.ReturnedWebhook is not { } address)
        {
            return "ยังไม่ได้ตั้งที่อยู่สำหรับแจ้ง (Pipeline__ReturnedWebhook) ใช้รายการแทน";
        }

        using var content = new StringContent(Body(year, returned), Encoding.UTF8, "application/json");
        try
        {
            using var answer = await _http.PostAsync(address, content, cancellationToken);
            return answer.IsSuccessStatusCode
                ? null
                : $"ปลายทางตอบ {(int)answer.StatusCode} จึงยังไม่ถือว่าแจ้งแล้ว ลองใหม่หรือใช้รายการแทน";
        }
        catch (Exception away) when (away is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return "ติดต่อปลายทางไม่ได้ จึงยังไม่ถือว่าแจ้งแล้ว ลองใหม่หรือใช้รายการแทน";
        }
    }

    public void Dispose() => _http.Dispose();

    private static string Body(AssessmentYear year, ReturnedLgo returned) =>
        PipelineJson.Write(
            new
            {
                Year = year,
                Lgo = returned.Lgo.Code,
                Name = returned.Lgo.DisplayName,
                returned.Officers,
                Items = returned.Items.Select(i => new
                {
                    i.Indicator,
                    i.SentBack!.At,
                    i.SentBack.By,
                    i.SentBack.Reason,
                }),
                Page = $"/desk/lgo/{year}/{returned.Lgo.Code}",
            }
        );
}
