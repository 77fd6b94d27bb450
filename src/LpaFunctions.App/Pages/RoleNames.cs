using LpaFunctions.Core.People;

namespace LpaFunctions.App.Pages;

/// <summary>Roles as people call them.</summary>
public static class RoleNames
{
    public static string Thai(Role role) =>
        role switch
        {
            Role.Officer => "เจ้าหน้าที่ อปท.",
            Role.Assessor => "ผู้ประเมิน",
            Role.Province => "เจ้าหน้าที่ สถจ.",
            Role.Central => "เจ้าหน้าที่ สถ.",
            Role.Operator => "ผู้ดูแลระบบ",
            _ => "โปรแกรม",
        };
}
