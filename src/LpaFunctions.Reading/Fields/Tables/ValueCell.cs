using LpaFunctions.Reading.Fields.Blocks;
using LpaFunctions.Reading.Fields.Candidates;

namespace LpaFunctions.Reading.Fields.Tables;

/// <summary>A cell beside a label, and the value that was read in it.</summary>
internal readonly record struct ValueCell(FieldCell Cell, Candidate At);
