namespace LpaFunctions.Architecture.Tests.Rooms;

/// <summary>A type that names another.</summary>
/// <param name="From">Full name of the outermost type.</param>
/// <param name="Member">The member in which it is named; the type itself for bases and attributes.</param>
/// <param name="To">Full name of the outermost type that is named.</param>
internal readonly record struct TypeUse(string From, string Member, string To);
