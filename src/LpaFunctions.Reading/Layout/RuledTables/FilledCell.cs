using LpaFunctions.Reading.Layout.Grids;
using LpaFunctions.Reading.Layout.Runs;

namespace LpaFunctions.Reading.Layout.RuledTables;

/// <summary>A cell between rules with the lines that stand in it.</summary>
internal readonly record struct FilledCell(GridCell Cell, List<InkLine> Lines);
