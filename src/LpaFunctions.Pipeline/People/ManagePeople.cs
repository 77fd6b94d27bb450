using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.People;

namespace LpaFunctions.Pipeline.People;

/// <summary>Takes access back, and gives keys to programs.</summary>
public sealed class ManagePeople(PeopleRecords records, TimeProvider clock)
{
    private const int IdLength = 8;

    /// <summary>Removes somebody: links and devices end, their name stays in what they decided.</summary>
    /// <returns>False where nobody has the id.</returns>
    public async Task<bool> RemoveAsync(string personId, CancellationToken cancellationToken)
    {
        if ((await records.LoadAsync(cancellationToken)).People.Find(personId) is null)
        {
            return false;
        }

        await records.ChangePeopleAsync(file => file.Remove(personId), cancellationToken);
        await records.ChangeAccessAsync(file => file.ShutOut(personId), cancellationToken);
        return true;
    }

    /// <summary>Names the accounts of the sign-in service that are somebody.</summary>
    public Task SetAccountsAsync(string personId, IReadOnlyList<string> accounts, CancellationToken cancellationToken) =>
        records.ChangePeopleAsync(
            file => file with { People = [.. file.People.Select(p => p.Id == personId ? p with { Accounts = accounts } : p)] },
            cancellationToken
        );

    /// <summary>Keeps where somebody is told what was sent back to their LGO.</summary>
    /// <param name="mail">Null: not known.</param>
    /// <exception cref="FormatException">It is no address; the message says in Thai what is wanted.</exception>
    public Task SetMailAsync(string personId, string? mail, CancellationToken cancellationToken) =>
        mail is null || PeopleFile.IsMail(mail)
            ? records.ChangePeopleAsync(
                file => file with { People = [.. file.People.Select(p => p.Id == personId ? p with { Mail = mail } : p)] },
                cancellationToken
            )
            : throw new FormatException($"\"{mail}\" ไม่ใช่อีเมล ต้องเป็นแบบ name@example.go.th");

    /// <summary>A new key; it is shown once and kept as a hash.</summary>
    /// <exception cref="FormatException">The key has no name.</exception>
    public async Task<(ProgramKey Key, string Secret)> MakeKeyAsync(
        string name,
        ProvinceCode? province,
        CancellationToken cancellationToken
    )
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > PeopleFile.LongestName || name.Any(char.IsControl))
        {
            throw new FormatException("ต้องตั้งชื่อกุญแจว่าใช้กับโปรแกรมใด (name)");
        }

        var secret = Secrets.New();
        var hash = Secrets.Hash(secret);
        var key = new ProgramKey
        {
            Id = hash[..IdLength],
            Name = name.Trim(),
            Hash = hash,
            Province = province,
            Since = clock.GetUtcNow(),
        };
        await records.ChangeAccessAsync(file => file.AddKey(key), cancellationToken);
        return (key, secret);
    }

    /// <returns>False where no key has the id.</returns>
    public async Task<bool> RevokeKeyAsync(string keyId, CancellationToken cancellationToken)
    {
        if ((await records.LoadAsync(cancellationToken)).Access.Keys.All(k => k.Id != keyId))
        {
            return false;
        }

        await records.ChangeAccessAsync(file => file.RevokeKey(keyId), cancellationToken);
        return true;
    }

    /// <returns>False where no device and no passkey has the id.</returns>
    public async Task<bool> SignOutAsync(string deviceId, CancellationToken cancellationToken)
    {
        var access = (await records.LoadAsync(cancellationToken)).Access;
        if (access.Devices.All(d => d.Id != deviceId) && access.Passkeys.All(p => p.Id != deviceId))
        {
            return false;
        }

        await records.ChangeAccessAsync(file => file.SignOut(deviceId), cancellationToken);
        return true;
    }
}
