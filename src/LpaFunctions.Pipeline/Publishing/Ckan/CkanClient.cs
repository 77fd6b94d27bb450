using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace LpaFunctions.Pipeline.Publishing.Ckan;

/// <summary>The action API of a CKAN portal, version 3.</summary>
internal sealed class CkanClient(HttpClient http, Uri portal, string key)
{
    /// <returns>Null where there is no such thing (404).</returns>
    public async Task<JsonNode?> GetAsync(string action, string id, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(portal, $"api/3/action/{action}?id={Uri.EscapeDataString(id)}"));
        return await SendAsync(request, cancellationToken);
    }

    public async Task<JsonNode> PostAsync(string action, JsonNode body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(portal, $"api/3/action/{action}"))
        {
            Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        return await SendAsync(request, cancellationToken)
            ?? throw new CkanException($"พอร์ทัล {portal} ไม่รู้จักคำสั่ง {action} ตรวจที่อยู่ของพอร์ทัล");
    }

    private async Task<JsonNode?> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.TryAddWithoutValidation("Authorization", key);
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            if (response.StatusCode == HttpStatusCode.NotFound)
            {
                return null;
            }

            var answer = await response.Content.ReadFromJsonAsync<JsonNode>(cancellationToken);
            if (answer?["success"]?.GetValue<bool>() == true)
            {
                return answer["result"] ?? new JsonObject();
            }

            var problem = response.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized
                ? "พอร์ทัลไม่รับกุญแจ ตรวจว่ากุญแจยังใช้ได้และมีสิทธิ์ในหน่วยงาน owner_org"
                : $"พอร์ทัลตอบว่าไม่สำเร็จ ({(int)response.StatusCode}): {answer?["error"]?.ToJsonString()}";
            throw new CkanException(problem);
        }
        catch (Exception e) when (e is HttpRequestException or System.Text.Json.JsonException)
        {
            throw new CkanException(
                $"ติดต่อพอร์ทัล {portal} ไม่ได้ ตรวจที่อยู่และเครือข่ายแล้วสั่งใหม่ คำสั่งนี้สั่งซ้ำได้ ({e.Message})",
                e
            );
        }
    }
}
