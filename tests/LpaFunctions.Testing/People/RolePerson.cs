using LpaFunctions.Core.People;

namespace LpaFunctions.Testing.People;

/// <summary>Somebody of the table of roles.</summary>
/// <param name="Covers">Whether the place of the table's routes is theirs.</param>
public sealed record RolePerson(string Who, Appointment Role, bool Covers);
