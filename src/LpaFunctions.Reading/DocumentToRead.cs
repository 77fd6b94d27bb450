using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Reading.Fields;

namespace LpaFunctions.Reading;

/// <summary>A file, and what is looked for in it.</summary>
public sealed record DocumentToRead
{
    /// <summary>The path or name of the file: its ending says something where its bytes do not.</summary>
    public required string Name { get; init; }
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>All indicators of the year: another one's form is recognised by its own labels.</summary>
    public required RuleBook Book { get; init; }
    public required Indicator Indicator { get; init; }
    public required EvidencePlace Place { get; init; }

    /// <summary>Other LGOs are recognised by their names.</summary>
    public required LgoRegistry Registry { get; init; }
}
