namespace LpaFunctions.Reading.Processes.Wire;

/// <summary>What a message between host and reader holds.</summary>
internal enum FrameKind : byte
{
    /// <summary>To the reader: a shared part, its hash of 64 letters before it.</summary>
    Shared = 1,

    /// <summary>To the reader: the kind of the next work.</summary>
    Work = 2,

    /// <summary>To the reader: the head of the next work.</summary>
    Head = 3,

    /// <summary>To the reader: the path of the file; the work begins.</summary>
    File = 4,

    /// <summary>To the reader: the file itself; the work begins.</summary>
    Content = 5,

    /// <summary>To the reader: the answer to what it asked.</summary>
    Reply = 6,

    /// <summary>To the host, first of all: who the reader is.</summary>
    Hello = 10,

    /// <summary>To the host: another page is done.</summary>
    Progress = 11,

    /// <summary>To the host: a question that the work waits for.</summary>
    Ask = 12,

    /// <summary>To the host: the answer of the work.</summary>
    Done = 13,

    /// <summary>To the host: the work threw; a byte says what kind of exception, text follows.</summary>
    Failed = 14,

    /// <summary>To the host: as <see cref="Done"/>, and the last answer of this process.</summary>
    Last = 15,
}
