using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LpaFunctions.App.Doors;

/// <summary>
/// The identity that stands in front of the functions hands over: App Service authentication on Azure, our own sign-in on one machine. The
/// header is Base64 of JSON with auth_typ, name_typ, role_typ and claims (documented by Azure App Service, "Work with user identities").
/// </summary>
public sealed record ClientPrincipal
{
    public const string Header = "X-MS-CLIENT-PRINCIPAL";

    /// <summary>The cookie of our own sign-in.</summary>
    public const string Cookie = "lpa-device";

    /// <summary>auth_typ of the sign-in that the embedded host does itself.</summary>
    public const string OwnSignIn = "lpa";

    /// <summary>The claim of our own sign-in that names the person.</summary>
    public const string PersonClaim = "lpa/person";

    /// <summary>The claim of our own sign-in that names the device.</summary>
    public const string DeviceClaim = "lpa/device";

    private const string EntraObject = "http://schemas.microsoft.com/identity/claims/objectidentifier";
    private const string EntraUserName = "preferred_username";
    private const string EntraUserNameOfOldTokens = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn";
    private const int LongestHeader = 16 * 1024;

    [JsonPropertyName("auth_typ")]
    public string? AuthenticationType { get; init; }

    [JsonPropertyName("name_typ")]
    public string? NameType { get; init; }

    [JsonPropertyName("role_typ")]
    public string? RoleType { get; init; }

    [JsonPropertyName("claims")]
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>One thing that the sign-in says of somebody.</summary>
    public sealed record Claim([property: JsonPropertyName("typ")] string Type, [property: JsonPropertyName("val")] string Value);

    /// <summary>The accounts by which config/people.json may know somebody: the object id first, for a user name can be given to another person later.</summary>
    [JsonIgnore]
    public IEnumerable<string> Accounts =>
        new[] { EntraObject, "oid", EntraUserName, EntraUserNameOfOldTokens }.Select(Find).OfType<string>();

    /// <summary>The value of the first claim of a type; null where there is none.</summary>
    public string? Find(string type) => Claims.FirstOrDefault(c => c.Type == type)?.Value;

    /// <summary>Reads the header; null where it is none.</summary>
    public static ClientPrincipal? Parse(string? header)
    {
        if (header is not { Length: > 0 and <= LongestHeader })
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<ClientPrincipal>(Convert.FromBase64String(header));
        }
        catch (Exception wrong) when (wrong is FormatException or JsonException)
        {
            return null;
        }
    }

    public string ToHeader() => Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(this)));
}
