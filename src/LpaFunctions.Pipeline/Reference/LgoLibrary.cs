using LpaFunctions.Core.Lgos;

namespace LpaFunctions.Pipeline.Reference;

/// <summary>The registry of LGOs: lgo-registry.csv of the office's config/ folder, else the shipped one.</summary>
public sealed class LgoLibrary(ReferenceFolders folders)
{
    private const string FileName = "lgo-registry.csv";
    private readonly ReferenceFile<LgoRegistry> _file = new(
        Path.Combine(folders.Shipped, FileName),
        Path.Combine(folders.Edited, FileName),
        (csv, _) => LgoRegistry.Parse(new StringReader(csv))
    );

    /// <summary>The registry that counts now; the same instance until the file changes.</summary>
    /// <exception cref="ReferenceDataException">The registry cannot be used; the message says in Thai where it is wrong.</exception>
    public LgoRegistry Current
    {
        get
        {
            folders.RefuseUnlessFetched();
            return _file.Current
                ?? throw new ReferenceDataException(
                    $"ไม่พบทะเบียน อปท. {FileName} ทั้งในโปรแกรมและในโฟลเดอร์ {folders.Edited} โปรดวางไฟล์แล้วระบบจะทำงานต่อเอง"
                );
        }
    }

    /// <summary>SHA-256 of the registry's text.</summary>
    /// <exception cref="ReferenceDataException">As <see cref="Current"/>.</exception>
    public string Hash => Current is null ? "" : _file.Hash;
}
