using LpaFunctions.Core.Lgos;

namespace LpaFunctions.Core.People;

/// <summary>A role and the places over which somebody holds it.</summary>
public sealed record Appointment
{
    public required Role Role { get; init; }

    /// <summary>The whole province. Staff of a province have it always, an assessor or a program may.</summary>
    public ProvinceCode? Province { get; init; }

    /// <summary>All LGOs of these districts: assessors only.</summary>
    public IReadOnlyList<DistrictCode> Districts { get; init; } = [];

    /// <summary>These LGOs: an officer's own, or those given to an assessor.</summary>
    public IReadOnlyList<LgoCode> Lgos { get; init; } = [];

    /// <summary>Roles over the whole country by their nature; a program is one where its key names no province.</summary>
    public bool IsOverTheCountry => Role is Role.Central or Role.Operator || Role == Role.Program && Province is null;

    /// <summary>Whether the place of an LGO is covered.</summary>
    public bool Covers(LgoCode lgo) =>
        IsOverTheCountry || Province == lgo.Province || Districts.Contains(DistrictCode.Containing(lgo)) || Lgos.Contains(lgo);

    /// <summary>Whether a province is covered whole.</summary>
    public bool Covers(ProvinceCode province) => IsOverTheCountry || Province == province;

    /// <summary>What is wrong with the appointment, in Thai with what to do; null where it is right.</summary>
    public string? Problem() =>
        Role switch
        {
            Role.Officer when Lgos.Count == 0 => "เจ้าหน้าที่ อปท. ต้องระบุรหัส อปท. 7 หลักอย่างน้อยหนึ่งแห่ง (lgo)",
            Role.Officer when Province is not null || Districts.Count > 0 =>
                "เจ้าหน้าที่ อปท. ระบุได้เฉพาะรหัส อปท. (lgo) ไม่ใช่จังหวัดหรืออำเภอ",
            Role.Assessor when Lgos.Count == 0 && Districts.Count == 0 && Province is null =>
                "ผู้ประเมินต้องระบุจังหวัด อำเภอ หรือ อปท. ที่รับผิดชอบ (province, district, lgo)",
            Role.Province when Province is null => "เจ้าหน้าที่จังหวัดต้องระบุรหัสจังหวัด 2 หลัก (province)",
            Role.Province when Lgos.Count > 0 || Districts.Count > 0 => "เจ้าหน้าที่จังหวัดดูแลทั้งจังหวัด ไม่ต้องระบุอำเภอหรือ อปท.",
            Role.Central or Role.Operator when Province is not null || Lgos.Count > 0 || Districts.Count > 0 =>
                "บทบาทนี้ครอบคลุมทั้งประเทศ ไม่ต้องระบุจังหวัด อำเภอ หรือ อปท.",
            Role.Program when Lgos.Count > 0 || Districts.Count > 0 => "กุญแจของโปรแกรมจำกัดได้ด้วยจังหวัดเท่านั้น",
            _ => null,
        };
}
