namespace LpaFunctions.Pipeline.Importing.Files;

/// <summary>Names of parts of a package: capital and small letters are the same (ECMA-376 part 2, 6.2.2), and some programs write '\'.</summary>
internal static class PartNames
{
    public static string Plain(string name) => name.Replace('\\', '/');

    public static bool AreSame(string one, string other) => string.Equals(Plain(one), Plain(other), StringComparison.OrdinalIgnoreCase);
}
