using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Pipeline.Settings;

namespace LpaFunctions.Pipeline.Operating;

/// <summary>Looks whether the pipeline could work now.</summary>
public sealed class CheckHealth(RuleBookLibrary books, LgoLibrary lgos, StorageInfo storage)
{
    public Health Run()
    {
        var usable = new List<int>();
        var broken = new List<string>();
        foreach (var year in books.Years)
        {
            try
            {
                if (books.Find(year) is not null)
                {
                    usable.Add(year.Value);
                }

                if (books.Refusal(year) is { } refusal)
                {
                    // A book that cannot be read is told with its path, which is not for everyone.
                    broken.Add(
                        refusal.Contains(Path.DirectorySeparatorChar)
                            ? $"สมุดเกณฑ์ปี {year} ที่แก้ไขมีข้อผิดพลาด ระบบใช้สมุดเกณฑ์ที่ประกาศผลไปแล้วต่อไป โปรดตรวจด้วยคำสั่ง lpa rulebook check"
                            : refusal
                    );
                }
            }
            catch (ReferenceDataException)
            {
                broken.Add($"สมุดเกณฑ์ปี {year} มีข้อผิดพลาด โปรดตรวจด้วยคำสั่ง lpa rulebook check");
            }
        }

        var count = 0;
        try
        {
            count = lgos.Current.Count;
        }
        catch (ReferenceDataException)
        {
            broken.Add("ทะเบียน อปท. (lgo-registry.csv) มีข้อผิดพลาด โปรดตรวจไฟล์ในโฟลเดอร์ config");
        }

        return new Health
        {
            Status = broken.Count == 0 ? Health.Ok : "degraded",
            Storage = storage.Name,
            Version = typeof(CheckHealth).Assembly.GetName().Version!.ToString(3),
            RuleBooks = usable,
            Lgos = count,
            Problems = broken,
        };
    }
}

public sealed record Health
{
    public const string Ok = "ok";

    /// <summary>"ok", or "degraded" where a file of reference data cannot be used.</summary>
    public required string Status { get; init; }
    public required string Storage { get; init; }
    public required string Version { get; init; }

    /// <summary>B.E. years whose book can be used.</summary>
    public required IReadOnlyList<int> RuleBooks { get; init; }
    public required int Lgos { get; init; }

    /// <summary>In Thai; no path, since everyone may read it.</summary>
    public required IReadOnlyList<string> Problems { get; init; }
}
