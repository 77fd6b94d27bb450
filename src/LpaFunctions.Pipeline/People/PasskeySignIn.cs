using LpaFunctions.Core.People;

namespace LpaFunctions.Pipeline.People;

/// <summary>Keeps passkeys, and turns one that was proved into a signed-in device.</summary>
public sealed class PasskeySignIn(PeopleRecords records, TimeProvider clock)
{
    public Task AddAsync(Passkey passkey, CancellationToken cancellationToken) =>
        records.ChangeAccessAsync(file => file.AddPasskey(passkey), cancellationToken);

    /// <param name="used">As it was proved just now, with the count that the authenticator said.</param>
    /// <returns>The secret of the device's cookie; null where the passkey was taken back, or used again with the same count, in between.</returns>
    public async Task<string?> EnterAsync(Passkey used, string label, CancellationToken cancellationToken)
    {
        var device = Secrets.New();
        var entered = false;
        await records.ChangeAccessAsync(
            file =>
            {
                var kept = file.FindPasskey(used.Credential);
                entered = kept is not null && (used.SignCount == 0 || used.SignCount > kept.SignCount);
                return entered ? file.Enter(used, Secrets.Hash(device), label, clock.GetUtcNow()) : file;
            },
            cancellationToken
        );
        return entered ? device : null;
    }
}
