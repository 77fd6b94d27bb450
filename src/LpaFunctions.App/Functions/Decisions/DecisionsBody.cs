using LpaFunctions.Pipeline.Decisions;

namespace LpaFunctions.App.Functions.Decisions;

/// <summary>The body of several decisions on one LGO, each with its own ifMatch. Who decides is not for the body to say.</summary>
public sealed record DecisionsBody(IReadOnlyList<DecisionRequest> Decisions)
{
    /// <summary>More than the indicators of any book: a longer list is a slip of a program.</summary>
    public const int Most = 200;

    /// <exception cref="FormatException">There are none, or too many, or one is null.</exception>
    public IReadOnlyList<DecisionRequest> Counted()
    {
        if (Decisions is not { Count: > 0 } || Decisions.Contains(null!))
        {
            throw new FormatException("decisions ต้องเป็นรายการคำตัดสินอย่างน้อยหนึ่งรายการ และไม่มีรายการว่าง");
        }

        return Decisions.Count <= Most
            ? Decisions
            : throw new FormatException($"ส่งคำตัดสินได้ครั้งละไม่เกิน {Most} รายการ แต่คำขอนี้มี {Decisions.Count} รายการ โปรดแบ่งส่ง");
    }
}
