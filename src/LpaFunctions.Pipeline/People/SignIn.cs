using LpaFunctions.Core.People;

namespace LpaFunctions.Pipeline.People;

/// <summary>Turns invitations into signed-in devices, finds who is behind a cookie or a key, and signs out.</summary>
public sealed class SignIn(PeopleRecords records, TimeProvider clock)
{
    private const int LongestLabel = 120;

    /// <summary>Who a link is for, without using it up; null where it is unknown, used or over.</summary>
    public async Task<Person?> LookAsync(string secret, CancellationToken cancellationToken)
    {
        var state = await records.LoadAsync(cancellationToken);
        return state.Access.FindInvitation(Secrets.Hash(secret), clock.GetUtcNow()) is { } invitation
            ? state.People.Find(invitation.Person)
            : null;
    }

    /// <summary>Uses a link up.</summary>
    /// <param name="label">What the browser calls itself.</param>
    /// <returns>The secret of the device's cookie; null where the link is unknown, used or over.</returns>
    public async Task<string?> JoinAsync(string secret, string label, CancellationToken cancellationToken)
    {
        if (await LookAsync(secret, cancellationToken) is null)
        {
            return null;
        }

        var device = Secrets.New();
        var joined = false;
        await records.ChangeAccessAsync(
            file =>
            {
                // Of two browsers with one link, the second finds it used.
                var invitation = file.FindInvitation(Secrets.Hash(secret), clock.GetUtcNow());
                joined = invitation is not null;
                return invitation is null ? file : file.Redeem(invitation, Secrets.Hash(device), Shortened(label), clock.GetUtcNow());
            },
            cancellationToken
        );
        return joined ? device : null;
    }

    /// <summary>The device behind a cookie, and its person; its life is renewed by use. Null where it opens nothing.</summary>
    public async Task<SignedIn?> FindAsync(string cookie, CancellationToken cancellationToken)
    {
        var state = await records.LoadAsync(cancellationToken);
        var now = clock.GetUtcNow();
        if (state.Access.FindDevice(Secrets.Hash(cookie), now) is not { } device || state.People.Find(device.Person) is not { } person)
        {
            return null;
        }

        var renewed = state.Access.Renew(device, now) is not null;
        if (renewed)
        {
            await records.ChangeAccessAsync(file => file.Renew(device, now) ?? file, cancellationToken);
        }

        return new SignedIn(person, device, renewed);
    }

    /// <summary>The key of a program; null where it opens nothing.</summary>
    public async Task<ProgramKey?> FindKeyAsync(string key, CancellationToken cancellationToken) =>
        (await records.LoadAsync(cancellationToken)).Access.FindKey(Secrets.Hash(key));

    public Task LeaveAsync(string deviceId, CancellationToken cancellationToken) =>
        records.ChangeAccessAsync(file => file.SignOut(deviceId), cancellationToken);

    private static string Shortened(string label)
    {
        var plain = string.Concat(label.Where(c => !char.IsControl(c)));
        return plain.Length > LongestLabel ? plain[..LongestLabel] : plain;
    }
}
