namespace LpaFunctions.Reading.Processes;

/// <summary>The work itself threw what it does not expect: a fault of the program, told as it was told there.</summary>
public sealed class ReaderWorkException(string message) : Exception(message);
