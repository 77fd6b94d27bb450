using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Reading.Fields;

namespace LpaFunctions.Reading;

/// <summary>A file, and what is looked for in it.</summary>
public sealed record DocumentToRead
{
    /// <summary>The path or name of the file: its ending says something where its bytes do not.</summary>
    public required string Name { get; init; }

    /// <summary>The file itself; empty where <see cref="File"/> is set.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>Full path of a file that holds the bytes and that only this user may read: for large ones.</summary>
    public string? File { get; init; }

    /// <summary>All indicators of the year: another one's form is recognised by its own labels.</summary>
    public required RuleBook Book { get; init; }
    public required Indicator Indicator { get; init; }
    public required EvidencePlace Place { get; init; }

    /// <summary>Other LGOs are recognised by their names.</summary>
    public required LgoRegistry Registry { get; init; }
}
