namespace LpaFunctions.Azure;

/// <summary>Name of the build that this assembly came from; printed by health and by the command line.</summary>
public static class AzureAdapters
{
}
