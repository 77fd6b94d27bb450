using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LpaFunctions.LocalHost.Demo;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.Testing;
using LpaFunctions.Testing.People;
using Microsoft.Data.Sqlite;

namespace LpaFunctions.EndToEnd.Tests.Evidence;

/// <summary>What an officer sees who puts files into the folder of a running host.</summary>
public sealed class EvidenceFolderTests : IDisposable
{
    private const string Lgo = "2568/3400102/1.1";
    private static readonly string Genuine = DemoScenario.Load().Files.First(f => f.StartsWith(Lgo, StringComparison.Ordinal));

    private readonly TemporaryFolder _data = new();
    private HttpClient? _client;

    [Fact]
    public async Task Drop_GenuineEvidence_AppearsInTheStatusOfItsLgo()
    {
        await using var host = await TestHost.StartAsync(_data);
        await DropAsync(Genuine, await File.ReadAllBytesAsync(Path.Combine(DemoScenario.EvidenceFolder, Genuine), Token));

        var indicator = await UntilAsync(
            host,
            "status/2568/3400102",
            status => Indicators(status).FirstOrDefault(i => i.GetProperty("readings").GetArrayLength() > 0 && State(i) != "no-data")
        );

        Assert.Equal("1.1", indicator.GetProperty("result").GetProperty("indicator").GetString());
        Assert.Equal("awarded", State(indicator));
    }

    [Theory]
    [InlineData("2568/3400102/หลงทาง.pdf", "bad-path")]
    [InlineData("ปี68/3400102/1.1/a.pdf", "bad-path")]
    [InlineData("2568/3409999/1.1/a.pdf", "unknown-lgo")]
    [InlineData("2568/3400102/9.99/a.pdf", "unknown-indicator")]
    public async Task Drop_InAWrongPlace_IsARejectionInThai(string path, string reason)
    {
        await using var host = await TestHost.StartAsync(_data);
        await DropAsync(path, await File.ReadAllBytesAsync(Path.Combine(DemoScenario.EvidenceFolder, Genuine), Token));
        await AssertRejectedAsync(host, path, reason);
    }

    [Fact]
    public async Task Drop_TextNamedPdf_IsARejectionInThaiAlsoInTheStatus()
    {
        await using var host = await TestHost.StartAsync(_data);
        var path = Lgo + "/ข้อความ.pdf";
        await DropAsync(path, Encoding.UTF8.GetBytes("นี่ไม่ใช่ไฟล์ PDF"));
        await AssertRejectedAsync(host, path, "not-a-pdf");

        var status = await (await ClientAsync(host)).GetFromJsonAsync<JsonElement>("api/status/2568/3400102", Token);

        Assert.Equal(path, Assert.Single(status.GetProperty("rejections").EnumerateArray()).GetProperty("path").GetString());
    }

    [Fact]
    public async Task Drop_FilesOfOfficePrograms_ArePassedOver()
    {
        string[] left = [Lgo + "/Thumbs.db", Lgo + "/~$แผน.docx", "2568/desktop.ini", Lgo + "/.DS_Store"];
        foreach (var path in left)
        {
            await DropAsync(path, "left by a program"u8.ToArray());
        }

        await using var host = await TestHost.StartAsync(_data);
        await DropAsync(Lgo + "/หนังสือ.docx", "a letter"u8.ToArray());
        await AssertRejectedAsync(host, Lgo + "/หนังสือ.docx", "not-a-pdf");
        await UntilAsync(() => Receipts() == left.Length + 1);
        Assert.Single((await (await ClientAsync(host)).GetFromJsonAsync<JsonElement>("api/rejections", Token)).EnumerateArray());
        Assert.Single(Documents(), d => d.StartsWith("readings/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Restart_NothingNew_WritesNothing()
    {
        await using (var host = await TestHost.StartAsync(_data))
        {
            await DropAsync(Genuine, await File.ReadAllBytesAsync(Path.Combine(DemoScenario.EvidenceFolder, Genuine), Token));
            await DropAsync("2568/3400102/9.99/a.pdf", "text"u8.ToArray());
            await UntilAsync(host, "status/2568/3400102", status => Indicators(status).FirstOrDefault(i => State(i) == "awarded"));
            await AssertRejectedAsync(host, "2568/3400102/9.99/a.pdf", "unknown-indicator");
        }

        var before = Documents();
        await using (var host = await TestHost.StartAsync(_data))
        {
            // Dropped while it runs: once this one is through, a repeated one would have been too. Of another LGO, for it counts in the progress of its own.
            await DropAsync("2568/5400701/9.98/b.pdf", "text"u8.ToArray());
            await AssertRejectedAsync(host, "2568/5400701/9.98/b.pdf", "unknown-indicator");
        }

        Assert.Equal(before, Documents().Where(before.Contains));
    }

    public void Dispose()
    {
        _client?.Dispose();
        _data.Dispose();
    }

    // A host that was started again has another port.
    private async Task<HttpClient> ClientAsync(EmbeddedHost host) =>
        _client?.BaseAddress == host.Address ? _client : _client = await Callers.ProvinceAsync(host.Services, host.Address, "40", Token);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task DropAsync(string path, byte[] content)
    {
        var file = new FileInfo(_data["evidence/" + path]);
        file.Directory!.Create();
        await File.WriteAllBytesAsync(file.FullName, content, Token);
    }

    private async Task AssertRejectedAsync(EmbeddedHost host, string path, string reason)
    {
        var rejection = await UntilAsync(
            host,
            "rejections",
            all => all.EnumerateArray().FirstOrDefault(r => r.GetProperty("path").GetString() == path)
        );
        Assert.Equal(reason, rejection.GetProperty("reason").GetString());
        Assert.Matches("[ก-ฮ].*[ก-ฮ]", rejection.GetProperty("message").GetString()!);
    }

    private async Task<JsonElement> UntilAsync(EmbeddedHost host, string route, Func<JsonElement, JsonElement> find)
    {
        while (true)
        {
            if (
                find(await (await ClientAsync(host)).GetFromJsonAsync<JsonElement>("api/" + route, Token)) is
                { ValueKind: not JsonValueKind.Undefined } found
            )
            {
                return found;
            }

            await Task.Delay(50, Token);
        }
    }

    private static async Task UntilAsync(Func<bool> done)
    {
        while (!done())
        {
            await Task.Delay(50, Token);
        }
    }

    private static IEnumerable<JsonElement> Indicators(JsonElement status) =>
        status.GetProperty("domains").EnumerateArray().SelectMany(d => d.GetProperty("indicators").EnumerateArray());

    private static string? State(JsonElement indicator) => indicator.GetProperty("result").GetProperty("state").GetString();

    /// <summary>How many files the host is done with.</summary>
    private int Receipts() => Column("SELECT path FROM host_receipts WHERE state = 1").Count;

    /// <summary>Every stored document with the number of its last write.</summary>
    private List<string> Documents() =>
        Column("SELECT container || '/' || partition || '/' || id || ' ' || revision FROM documents ORDER BY 1");

    private List<string> Column(string query)
    {
        using var connection = new SqliteConnection($"Data Source={_data["state.db"]};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }
}
