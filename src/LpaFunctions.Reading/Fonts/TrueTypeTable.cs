namespace LpaFunctions.Reading.Fonts;

/// <summary>Where a table lies in the file of its font.</summary>
internal readonly record struct TrueTypeTable(int Offset, int Length)
{
    public bool Exists => Length > 0;
}
