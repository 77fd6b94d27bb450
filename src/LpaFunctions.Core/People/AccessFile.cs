namespace LpaFunctions.Core.People;

/// <summary>
/// config/access.json: what opens doors. Nothing in it can be used as it stands: of every link, cookie and key only the SHA-256 is kept.
/// </summary>
public sealed record AccessFile
{
    /// <summary>How long an unused invitation can be used.</summary>
    public static readonly TimeSpan InvitationLife = TimeSpan.FromHours(72);

    /// <summary>How long a device stays signed in after its last use.</summary>
    public static readonly TimeSpan DeviceLife = TimeSpan.FromDays(30);

    // A device that is in use is written down again at most this often.
    private static readonly TimeSpan Renewal = TimeSpan.FromDays(1);

    public static AccessFile Empty { get; } = new();

    public IReadOnlyList<Invitation> Invitations { get; init; } = [];

    public IReadOnlyList<Device> Devices { get; init; } = [];

    public IReadOnlyList<ProgramKey> Keys { get; init; } = [];

    /// <summary>Signs the marks that forms of signed-in people carry; made at the first change.</summary>
    public string? FormSecret { get; init; }

    /// <summary>A new invitation; earlier ones of that person are no longer good.</summary>
    public AccessFile Invite(string person, string hash, DateTimeOffset now) =>
        this with
        {
            Invitations =
            [
                .. Invitations.Where(i => i.Person != person && i.ExpiresAt > now),
                new Invitation(person, hash, now + InvitationLife),
            ],
        };

    /// <summary>The invitation behind a link; null where there is none, or its time is over.</summary>
    public Invitation? FindInvitation(string hash, DateTimeOffset now) =>
        Invitations.FirstOrDefault(i => i.Hash == hash && i.ExpiresAt > now);

    /// <summary>Uses an invitation up and signs a device in.</summary>
    public AccessFile Redeem(Invitation invitation, string deviceHash, string label, DateTimeOffset now) =>
        this with
        {
            Invitations = [.. Invitations.Where(i => i.Hash != invitation.Hash)],
            Devices =
            [
                .. Devices.Where(d => d.ExpiresAt > now),
                new Device
                {
                    Id = deviceHash[..12],
                    Person = invitation.Person,
                    Hash = deviceHash,
                    Label = label,
                    Since = now,
                    LastUsed = now,
                },
            ],
        };

    public Device? FindDevice(string hash, DateTimeOffset now) => Devices.FirstOrDefault(d => d.Hash == hash && d.ExpiresAt > now);

    /// <summary>The file with a device's last use; null where that need not be written down yet.</summary>
    public AccessFile? Renew(Device device, DateTimeOffset now) =>
        now - device.LastUsed < Renewal
            ? null
            : this with
            {
                Devices = [.. Devices.Select(d => d.Id == device.Id ? d with { LastUsed = now } : d)],
            };

    public AccessFile SignOut(string deviceId) => this with { Devices = [.. Devices.Where(d => d.Id != deviceId)] };

    /// <summary>Takes every link and device of a person back.</summary>
    public AccessFile ShutOut(string person) =>
        this with
        {
            Invitations = [.. Invitations.Where(i => i.Person != person)],
            Devices = [.. Devices.Where(d => d.Person != person)],
        };

    public ProgramKey? FindKey(string hash) => Keys.FirstOrDefault(k => k.Hash == hash);

    public AccessFile AddKey(ProgramKey key) => this with { Keys = [.. Keys, key] };

    public AccessFile RevokeKey(string id) => this with { Keys = [.. Keys.Where(k => k.Id != id)] };
}
