using LpaFunctions.Reading.Fields.Blocks;

namespace LpaFunctions.Reading.Fields.Places;

/// <summary>A cell beside a label, and the value that was read in it.</summary>
internal readonly record struct ValueCell(FieldCell Cell, Candidate At);
