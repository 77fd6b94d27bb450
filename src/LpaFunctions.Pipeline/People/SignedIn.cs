using LpaFunctions.Core.People;

namespace LpaFunctions.Pipeline.People;

/// <summary>Somebody in a browser of theirs.</summary>
public sealed record SignedIn(Person Person, Device Device);
