namespace LpaFunctions.Pipeline.Importing.Files;

/// <summary>What a table that an office hands in may cost to read: each far above any results table of a province and any rule book.</summary>
public sealed record SheetLimits
{
    public static SheetLimits Default { get; } = new();

    /// <summary>Of the file as it was handed in.</summary>
    public long MaxBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>Entries of the ZIP that an xlsx is.</summary>
    public int MaxParts { get; init; } = 1_000;

    /// <summary>Bytes of all parts that are read together, counted while they unpack.</summary>
    public long MaxUnpacked { get; init; } = 128 * 1024 * 1024;

    /// <summary>How many bytes a part may unpack to for each of its packed bytes, once it is larger than <see cref="FreeUnpacked"/>. Rows of blank formatted cells pack up to some 100 to 1.</summary>
    public int MaxExpansion { get; init; } = 300;

    /// <summary>Bytes of a part that unpack without a look at their ratio: little text packs well by chance.</summary>
    public long FreeUnpacked { get; init; } = 4 * 1024 * 1024;

    /// <summary>Elements inside each other; a cell of rich text lies seven deep.</summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>Bytes from one tag to the next: the parser keeps a tag or a text whole before anybody can look at it. A text of the greatest length, each letter written as a number, is below.</summary>
    public int MaxTagOrText { get; init; } = 400_000;

    /// <summary>Names of elements and attributes of a part, each kept by the parser; a sheet has some fifty.</summary>
    public int MaxNames { get; init; } = 5_000;

    /// <summary>Links of a part to others, formats of cells, and merged ranges of a sheet, each. Excel has at most 65,490 formats.</summary>
    public int MaxListed { get; init; } = 70_000;

    public int MaxSheets { get; init; } = 100;

    /// <summary>Of one sheet, empty ones below the last that says something not counted.</summary>
    public int MaxRows { get; init; } = 20_000;

    /// <summary>Of all sheets together, empty ones too.</summary>
    public int MaxAllRows { get; init; } = 200_000;

    /// <summary>Cells without text further right are passed over: formats often reach to the edge of the sheet.</summary>
    public int MaxColumns { get; init; } = 200;

    /// <summary>Places of cells of all sheets, gaps between them counted.</summary>
    public int MaxCells { get; init; } = 2_000_000;

    /// <summary>Texts that cells share.</summary>
    public int MaxSharedStrings { get; init; } = 200_000;

    /// <summary>Of one cell; Excel takes no more.</summary>
    public int MaxTextLength { get; init; } = 32_767;

    /// <summary>Letters of one line of a CSV file.</summary>
    public int MaxLine { get; init; } = 1_000_000;

    /// <summary>Letters of all cells and of the shared texts, a shared one counted in each cell.</summary>
    public long MaxLetters { get; init; } = 20_000_000;
}
