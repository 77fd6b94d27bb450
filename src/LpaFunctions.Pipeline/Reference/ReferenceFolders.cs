namespace LpaFunctions.Pipeline.Reference;

/// <summary>Where reference data lies.</summary>
/// <param name="Shipped">Reference/ beside the program.</param>
/// <param name="Edited">The office's config/ folder; need not exist. On Azure a local copy of the container config.</param>
public sealed record ReferenceFolders(string Shipped, string Edited)
{
    /// <summary>Whether what was edited is here; until then nothing may be computed by what is shipped.</summary>
    public Func<bool> IsFetched { get; init; } = () => true;

    public static ReferenceFolders For(string edited) => new(Path.Combine(AppContext.BaseDirectory, "Reference"), edited);

    /// <exception cref="ReferenceDataException">What was edited is not here yet; transient.</exception>
    public void RefuseUnlessFetched()
    {
        if (!IsFetched())
        {
            throw new ReferenceDataException(
                "ระบบยังอ่านข้อมูลอ้างอิงจากที่เก็บข้อมูลไม่ได้ (หลังติดตั้งครั้งแรกสิทธิ์ใช้เวลาหลายนาทีกว่าจะมีผล) โปรดรอสักครู่แล้วลองใหม่ งานที่ค้างจะทำต่อเอง"
            );
        }
    }
}
