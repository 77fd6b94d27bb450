using LpaFunctions.Core.People;

namespace LpaFunctions.Testing.People;

/// <summary>A function as a host serves it, with what the table of doors says of it.</summary>
/// <param name="HasPlace">Whether the route names a place that the role must cover.</param>
public sealed record RoleDoor(string Function, string Method, string Route, IReadOnlyList<Role> Roles, bool HasPlace, bool IsOpen)
{
    // A signed upload link answers for itself: without a signature it refuses whoever asks.
    private const string SignedUpload = "ReceiveUpload";

    public bool AnswersForItself => Function == SignedUpload;

    /// <summary>Whether the table lets somebody in.</summary>
    public bool LetsIn(Role role, bool covers) => IsOpen || (Roles.Contains(role) && (covers || !HasPlace));
}
