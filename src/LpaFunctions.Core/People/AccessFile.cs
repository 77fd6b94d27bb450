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

    public IReadOnlyList<Passkey> Passkeys { get; init; } = [];

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
            Devices = [.. Devices.Where(d => d.ExpiresAt > now), NewDevice(invitation.Person, deviceHash, label, now)],
        };

    public Passkey? FindPasskey(string credential) => Passkeys.FirstOrDefault(p => p.Credential == credential);

    public AccessFile AddPasskey(Passkey passkey) =>
        this with
        {
            Passkeys = [.. Passkeys.Where(p => p.Credential != passkey.Credential), passkey],
        };

    /// <summary>Signs a device in by a passkey, and keeps what its authenticator said.</summary>
    public AccessFile Enter(Passkey used, string deviceHash, string label, DateTimeOffset now) =>
        this with
        {
            Passkeys = [.. Passkeys.Select(p => p.Credential == used.Credential ? used with { LastUsed = now } : p)],
            Devices = [.. Devices.Where(d => d.ExpiresAt > now), NewDevice(used.Person, deviceHash, label, now)],
        };

    /// <summary>The browsers and passkeys of a person, the one that was used last first.</summary>
    public IEnumerable<WayIn> WaysInOf(string person)
    {
        var browsers = Devices.Where(d => d.Person == person).Select(d => new WayIn(d.Id, d.Label, d.LastUsed, IsPasskey: false));
        var passkeys = Passkeys.Where(p => p.Person == person).Select(p => new WayIn(p.Id, p.Label, p.LastUsed, IsPasskey: true));
        return browsers.Concat(passkeys).OrderByDescending(w => w.LastUsed);
    }

    public Device? FindDevice(string hash, DateTimeOffset now) => Devices.FirstOrDefault(d => d.Hash == hash && d.ExpiresAt > now);

    /// <summary>The file with a device's last use; null where that need not be written down yet.</summary>
    public AccessFile? Renew(Device device, DateTimeOffset now) =>
        now - device.LastUsed < Renewal
            ? null
            : this with
            {
                Devices = [.. Devices.Select(d => d.Id == device.Id ? d with { LastUsed = now } : d)],
            };

    /// <param name="wayInId">Of a device or of a passkey.</param>
    public AccessFile SignOut(string wayInId) =>
        this with
        {
            Devices = [.. Devices.Where(d => d.Id != wayInId)],
            Passkeys = [.. Passkeys.Where(p => p.Id != wayInId)],
        };

    /// <summary>Takes every link, device and passkey of a person back.</summary>
    public AccessFile ShutOut(string person) =>
        this with
        {
            Invitations = [.. Invitations.Where(i => i.Person != person)],
            Devices = [.. Devices.Where(d => d.Person != person)],
            Passkeys = [.. Passkeys.Where(p => p.Person != person)],
        };

    public ProgramKey? FindKey(string hash) => Keys.FirstOrDefault(k => k.Hash == hash);

    public AccessFile AddKey(ProgramKey key) => this with { Keys = [.. Keys, key] };

    public AccessFile RevokeKey(string id) => this with { Keys = [.. Keys.Where(k => k.Id != id)] };

    private static Device NewDevice(string person, string hash, string label, DateTimeOffset now) =>
        new()
        {
            Id = hash[..12],
            Person = person,
            Hash = hash,
            Label = label,
            Since = now,
            LastUsed = now,
        };
}
