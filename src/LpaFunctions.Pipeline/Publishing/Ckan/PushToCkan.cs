using System.Text.Json.Nodes;
using LpaFunctions.Core.Bundles;
using LpaFunctions.Pipeline.Publishing.Bundles;

namespace LpaFunctions.Pipeline.Publishing.Ckan;

/// <summary>
/// Sends the record of a published bundle and the addresses of its files to a CKAN portal. It compares before it writes: repeated, it changes
/// nothing, and after a failure it goes on where it stopped. Resources that it did not make are left alone.
/// </summary>
public sealed class PushToCkan(HttpClient http)
{
    /// <param name="bundle">Folder or address of a version, or of a province.</param>
    /// <param name="publicAddress">Address on the web of the version's folder, to which resources point; null where the record has whole addresses.</param>
    /// <exception cref="CkanException">The record is not complete, or the portal refused.</exception>
    public async Task<PushOutcome> RunAsync(
        string bundle,
        Uri portal,
        string key,
        Uri? publicAddress,
        bool dryRun,
        CancellationToken cancellationToken
    )
    {
        var record = await RecordAsync(new BundleReader(bundle, http), publicAddress, cancellationToken);
        var lacking = Lacking(record).ToArray();
        if (lacking.Length > 0 && !dryRun)
        {
            throw new CkanException(lacking[0]);
        }

        var resources = record["resources"]!.AsArray();
        record.Remove("resources");
        var name = record["name"]!.GetValue<string>();
        var folder = portal.AbsoluteUri.EndsWith('/') ? portal : new Uri(portal.AbsoluteUri + "/");
        var client = new CkanClient(http, folder, key);
        var actions = new List<string>();

        var there = await client.GetAsync("package_show", name, cancellationToken);
        if (there is null)
        {
            await DoAsync("package_create", name, record);
        }
        else if (Differs(record, there))
        {
            // Keeps what the portal's people added to the record.
            await DoAsync("package_patch", name, With(record, "id", there["id"]!));
        }

        var known = there?["resources"]?.AsArray().OfType<JsonObject>().ToArray() ?? [];
        foreach (var resource in resources.OfType<JsonObject>())
        {
            var same = known.FirstOrDefault(k => FileOf(k) == FileOf(resource));
            if (same is null)
            {
                await DoAsync("resource_create", FileOf(resource), With(resource, "package_id", name));
            }
            else if (Differs(resource, same))
            {
                await DoAsync("resource_patch", FileOf(resource), With(resource, "id", same["id"]!));
            }
        }

        return new PushOutcome(name, actions, lacking);

        async Task DoAsync(string action, string what, JsonObject body)
        {
            actions.Add($"{action} {what}");
            if (!dryRun)
            {
                await client.PostAsync(action, body, cancellationToken);
            }
        }
    }

    private static async Task<JsonObject> RecordAsync(BundleReader reader, Uri? publicAddress, CancellationToken cancellationToken)
    {
        if (await reader.ReadAsync("latest.json", cancellationToken) is { } latest)
        {
            reader = reader.Below(LatestPointer.Parse(latest).Path);
        }

        var json =
            await reader.ReadAsync("gd-catalog.json", cancellationToken)
            ?? throw new CkanException($"ไม่พบ gd-catalog.json ใน {reader.Place} ให้ระบุโฟลเดอร์ของรุ่นหรือของจังหวัด");
        var record = JsonNode.Parse(json)!.AsObject();
        foreach (var resource in record["resources"]!.AsArray().OfType<JsonObject>())
        {
            resource["url"] = Absolute(resource["url"]!.GetValue<string>(), publicAddress);
        }

        return record;
    }

    private static string Absolute(string url, Uri? publicAddress)
    {
        if (Uri.IsWellFormedUriString(url, UriKind.Absolute))
        {
            return url;
        }

        return publicAddress is null
            ? throw new CkanException(
                "ที่อยู่ไฟล์ในระเบียนเป็นแบบสัมพัทธ์ ระบุที่อยู่บนเว็บของโฟลเดอร์รุ่นนี้ด้วย --public หรือตั้ง publicAddress ใน config/publisher.json"
            )
            : new Uri(publicAddress, url).AbsoluteUri;
    }

    private static IEnumerable<string> Lacking(JsonObject record)
    {
        if (string.IsNullOrEmpty(record["maintainer_email"]?.GetValue<string>()))
        {
            yield return $"ระเบียนยังไม่มี maintainer_email ซึ่งบัญชีข้อมูลภาครัฐบังคับ ตั้งใน config/{PublisherLibrary.FileName} แล้วเผยแพร่รุ่นถัดไป";
        }
    }

    private static bool Differs(JsonObject wanted, JsonNode there) =>
        wanted.Any(w => w.Key != "tag_string" && there[w.Key]?.ToString() != w.Value?.ToString());

    // The file is the same over all versions; its folder is not.
    private static string FileOf(JsonObject resource) => resource["url"]?.GetValue<string>().Split('/')[^1] ?? "";

    private static JsonObject With(JsonObject body, string name, JsonNode value)
    {
        var copy = body.DeepClone().AsObject();
        copy[name] = value.DeepClone();
        return copy;
    }
}
