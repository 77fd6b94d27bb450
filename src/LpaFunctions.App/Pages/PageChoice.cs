namespace LpaFunctions.App.Pages;

/// <summary>One of the ways in which a page can be looked at.</summary>
/// <param name="Key">In the address.</param>
/// <param name="Name">In Thai.</param>
internal sealed record PageChoice(string Key, string Name);
