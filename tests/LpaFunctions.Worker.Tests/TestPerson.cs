using Azure.Storage.Blobs;
using LpaFunctions.App.Doors;

namespace LpaFunctions.Worker.Tests;

/// <summary>Somebody who may do everything in one province, as both hosts know them: config/people.json in the container.</summary>
internal static class TestPerson
{
    public const string Id = "p1";

    public const string ObjectId = "00000000-0000-0000-0000-000000000001";

    private const string People = """
        {
          "version": 1,
          "people": [
            {
              "id": "p1",
              "name": "ผู้ทดสอบ",
              "appointments": [
                { "role": "assessor", "province": "40" },
                { "role": "province", "province": "40" },
                { "role": "central" }
              ],
              "accounts": ["00000000-0000-0000-0000-000000000001"]
            }
          ]
        }
        """;

    /// <summary>The header that App Service sets once Entra ID has signed the person in.</summary>
    public static string Principal { get; } =
        new ClientPrincipal
        {
            AuthenticationType = "aad",
            Claims = [new("http://schemas.microsoft.com/identity/claims/objectidentifier", ObjectId), new("name", "Somebody")],
        }.ToHeader();

    public static async Task AppointAsync(BlobContainerClient config)
    {
        await config.CreateIfNotExistsAsync();
        await config.GetBlobClient("people.json").UploadAsync(BinaryData.FromString(People), overwrite: true);
    }
}
