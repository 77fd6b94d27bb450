using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App;

/// <summary>Which of the two builds this is: the default one holds stand-ins for the worker's attributes, the Azure one the real ones.</summary>
public static class BuildFlavour
{
    public static string Name { get; } = typeof(FunctionAttribute).Assembly == typeof(BuildFlavour).Assembly ? "default" : "azure";
}
