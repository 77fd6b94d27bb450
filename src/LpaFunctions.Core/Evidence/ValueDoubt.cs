using System.Text.Json.Serialization;

namespace LpaFunctions.Core.Evidence;

/// <summary>What makes a value that was read on an image doubtful.</summary>
/// <param name="Text">What counts as read, as it stands on the page.</param>
/// <param name="Other">What it may be instead; null where nothing else was read.</param>
/// <param name="Why">In Thai.</param>
public sealed record ValueDoubt(string Text, string? Other, string Why)
{
    /// <summary>Both readings, why, and what to do, in Thai.</summary>
    [JsonIgnore]
    public string Sentence =>
        Other is null
            ? $"อ่านจากภาพได้ \"{Text}\" ซึ่งยังไม่แน่ ({Why}) โปรดดูภาพแล้วยืนยันค่า"
            : $"อ่านจากภาพได้ \"{Text}\" หรือ \"{Other}\" ({Why}) โปรดดูภาพแล้วยืนยันค่า";
}
