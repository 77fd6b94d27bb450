using System.Buffers.Text;
using LpaFunctions.Core.People;
using LpaFunctions.Pipeline.People;
using Microsoft.AspNetCore.Identity;

namespace LpaFunctions.LocalHost.People;

/// <summary>
/// Our people as ASP.NET Core's passkeys look them up. It only finds: what changes goes through <see cref="PasskeySignIn"/>, which compares
/// and swaps.
/// </summary>
public sealed class PasskeyStore(PeopleRecords records) : IUserPasskeyStore<Person>
{
    public Task<string> GetUserIdAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.Id);

    public Task<string?> GetUserNameAsync(Person user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Name);

    public Task<string?> GetNormalizedUserNameAsync(Person user, CancellationToken cancellationToken) =>
        GetUserNameAsync(user, cancellationToken);

    public async Task<Person?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        (await records.LoadAsync(cancellationToken)).People.Find(userId);

    public Task<Person?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => Task.FromResult<Person?>(null);

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Person user, CancellationToken cancellationToken) =>
        [.. (await records.LoadAsync(cancellationToken)).Access.Passkeys.Where(p => p.Person == user.Id).Select(Info)];

    public async Task<Person?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        var state = await records.LoadAsync(cancellationToken);
        return state.Access.FindPasskey(Base64Url.EncodeToString(credentialId)) is { } passkey ? state.People.Find(passkey.Person) : null;
    }

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Person user, byte[] credentialId, CancellationToken cancellationToken)
    {
        var passkey = (await records.LoadAsync(cancellationToken)).Access.FindPasskey(Base64Url.EncodeToString(credentialId));
        return passkey is not null && passkey.Person == user.Id ? Info(passkey) : null;
    }

    public Task AddOrUpdatePasskeyAsync(Person user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw NotHere();

    public Task RemovePasskeyAsync(Person user, byte[] credentialId, CancellationToken cancellationToken) => throw NotHere();

    public Task SetUserNameAsync(Person user, string? userName, CancellationToken cancellationToken) => throw NotHere();

    public Task SetNormalizedUserNameAsync(Person user, string? normalizedName, CancellationToken cancellationToken) => throw NotHere();

    public Task<IdentityResult> CreateAsync(Person user, CancellationToken cancellationToken) => throw NotHere();

    public Task<IdentityResult> UpdateAsync(Person user, CancellationToken cancellationToken) => throw NotHere();

    public Task<IdentityResult> DeleteAsync(Person user, CancellationToken cancellationToken) => throw NotHere();

    public void Dispose() { }

    private static NotSupportedException NotHere() => new("People and passkeys are changed through PeopleRecords only.");

    private static UserPasskeyInfo Info(Passkey passkey) =>
        new(
            Base64Url.DecodeFromChars(passkey.Credential),
            Base64Url.DecodeFromChars(passkey.PublicKey),
            passkey.Since,
            passkey.SignCount,
            transports: [],
            isUserVerified: true,
            passkey.IsBackupEligible,
            passkey.IsBackedUp,
            attestationObject: [],
            clientDataJson: []
        );
}
