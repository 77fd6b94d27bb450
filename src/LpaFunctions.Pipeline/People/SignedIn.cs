using LpaFunctions.Core.People;

namespace LpaFunctions.Pipeline.People;

/// <summary>Somebody in a browser of theirs.</summary>
/// <param name="Renewed">Whether the device's life was just written down anew, so that its cookie must be, too.</param>
public sealed record SignedIn(Person Person, Device Device, bool Renewed);
