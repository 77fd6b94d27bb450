using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace LpaFunctions.Pipeline.Tests.Publishing;

/// <summary>Packages and resources of a CKAN portal in memory: enough of its action API to see what a push leaves behind.</summary>
internal sealed class FakePortal : HttpMessageHandler
{
    public Dictionary<string, JsonObject> Packages { get; } = [];
    public int Writes { get; private set; }

    /// <summary>Refuses every write after so many.</summary>
    public int FailAfter { get; set; } = int.MaxValue;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var action = request.RequestUri!.Segments[^1];
        if (!request.Headers.TryGetValues("Authorization", out var keys) || keys.Single() != "good-key")
        {
            return Answer(HttpStatusCode.Forbidden, false, null);
        }

        if (action == "package_show")
        {
            var id = Uri.UnescapeDataString(request.RequestUri.Query["?id=".Length..]);
            return Packages.TryGetValue(id, out var found)
                ? Answer(HttpStatusCode.OK, true, found)
                : Answer(HttpStatusCode.NotFound, false, null);
        }

        if (Writes >= FailAfter)
        {
            return Answer(HttpStatusCode.InternalServerError, false, null);
        }

        Writes++;
        var body = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!.AsObject();
        return Answer(HttpStatusCode.OK, true, Write(action, body));
    }

    private JsonObject Write(string action, JsonObject body)
    {
        switch (action)
        {
            case "package_create":
                body["id"] = $"id-{Packages.Count}";
                body["resources"] = new JsonArray();
                return Packages[body["name"]!.GetValue<string>()] = body;
            case "package_patch":
                return Merge(Packages.Values.Single(p => p["id"]!.ToString() == body["id"]!.ToString()), body);
            case "resource_create":
                var resources = Packages[body["package_id"]!.GetValue<string>()]["resources"]!.AsArray();
                body["id"] = $"r-{resources.Count}";
                resources.Add(body.DeepClone());
                return body;
            default:
                return Merge(
                    Packages
                        .Values.SelectMany(p => p["resources"]!.AsArray())
                        .OfType<JsonObject>()
                        .Single(r => r["id"]!.ToString() == body["id"]!.ToString()),
                    body
                );
        }
    }

    private static JsonObject Merge(JsonObject there, JsonObject body)
    {
        foreach (var (name, value) in body)
        {
            there[name] = value?.DeepClone();
        }

        return there;
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, bool success, JsonNode? result) =>
        new(status)
        {
            Content = new StringContent(
                new JsonObject { ["success"] = success, ["result"] = result?.DeepClone() }.ToJsonString(),
                Encoding.UTF8,
                "application/json"
            ),
        };
}
