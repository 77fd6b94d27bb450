using System.Text.Json.Serialization;

namespace LpaFunctions.Core.People;

/// <summary>What somebody is to LPA. A person may hold several roles, each over places of its own.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Role>))]
public enum Role
{
    /// <summary>เจ้าหน้าที่ อปท.: hands in the evidence of their LGO, sees and explains it.</summary>
    [JsonStringEnumMemberName("officer")]
    Officer,

    /// <summary>ผู้ประเมิน: decides on the LGOs or districts given to them, and nobody else does.</summary>
    [JsonStringEnumMemberName("assessor")]
    Assessor,

    /// <summary>สถจ.: facts, rework, imports, announcements, reports and people of a province.</summary>
    [JsonStringEnumMemberName("province")]
    Province,

    /// <summary>สถ.: reads everything and keeps the rule books.</summary>
    [JsonStringEnumMemberName("central")]
    Central,

    /// <summary>ผู้ดูแลระบบ: health, poison, replay, backup, the keys of programs.</summary>
    [JsonStringEnumMemberName("operator")]
    Operator,

    /// <summary>A program with a key. It never decides.</summary>
    [JsonStringEnumMemberName("program")]
    Program,
}
