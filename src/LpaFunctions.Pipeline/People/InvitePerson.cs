using LpaFunctions.Core.People;

namespace LpaFunctions.Pipeline.People;

/// <summary>Gives somebody a link that signs them in, once, within 72 hours.</summary>
public sealed class InvitePerson(PeopleRecords records, TimeProvider clock)
{
    /// <summary>Adds somebody and makes their first link.</summary>
    /// <exception cref="FormatException">The name or the appointment is wrong; the message says in Thai what to do.</exception>
    public async Task<InvitationLink> RunAsync(string name, Appointment appointment, CancellationToken cancellationToken)
    {
        Person? added = null;
        await records.ChangePeopleAsync(
            file =>
            {
                (var next, added) = file.Add(name, appointment, accounts: []);
                return next;
            },
            cancellationToken
        );
        return await LinkAsync(added!, cancellationToken);
    }

    /// <summary>Makes a new link for somebody who is there; links given before are no longer good, devices stay signed in.</summary>
    /// <returns>Null where nobody has the id.</returns>
    public async Task<InvitationLink?> AgainAsync(string personId, CancellationToken cancellationToken)
    {
        var state = await records.LoadAsync(cancellationToken);
        return state.People.Find(personId) is { } person ? await LinkAsync(person, cancellationToken) : null;
    }

    private async Task<InvitationLink> LinkAsync(Person person, CancellationToken cancellationToken)
    {
        var secret = Secrets.New();
        var now = clock.GetUtcNow();
        await records.ChangeAccessAsync(file => file.Invite(person.Id, Secrets.Hash(secret), now), cancellationToken);
        return new InvitationLink(person, secret, now + AccessFile.InvitationLife);
    }
}
