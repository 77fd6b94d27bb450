using LpaFunctions.Core.People;

namespace LpaFunctions.Core.Tests.People;

public sealed class AccessFileTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 30, 9, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public void FindInvitation_After72Hours_FindsNone()
    {
        var file = AccessFile.Empty.Invite("p1", "hash", Now);

        var before = file.FindInvitation("hash", Now.AddHours(72).AddSeconds(-1));
        var after = file.FindInvitation("hash", Now.AddHours(72));

        Assert.NotNull(before);
        Assert.Null(after);
    }

    [Fact]
    public void Redeem_Invitation_CannotBeUsedAgain()
    {
        var file = AccessFile.Empty.Invite("p1", "link", Now);

        var redeemed = file.Redeem(file.Invitations[0], "device-hash-of-a-cookie", "Firefox", Now);

        Assert.Null(redeemed.FindInvitation("link", Now));
        Assert.Equal("p1", redeemed.FindDevice("device-hash-of-a-cookie", Now)?.Person);
    }

    [Fact]
    public void Invite_Again_TakesTheEarlierLinkBack()
    {
        var file = AccessFile.Empty.Invite("p1", "first", Now).Invite("p2", "other", Now);

        var again = file.Invite("p1", "second", Now);

        Assert.Null(again.FindInvitation("first", Now));
        Assert.NotNull(again.FindInvitation("second", Now));
        Assert.NotNull(again.FindInvitation("other", Now));
    }

    [Fact]
    public void Renew_UsedEachDay_StaysSignedInBeyond30Days()
    {
        var invited = AccessFile.Empty.Invite("p1", "link", Now);
        var file = invited.Redeem(invited.Invitations[0], "device-hash-of-a-cookie", "Firefox", Now);

        for (var day = 1; day <= 40; day++)
        {
            var device = file.FindDevice("device-hash-of-a-cookie", Now.AddDays(day))!;
            file = file.Renew(device, Now.AddDays(day)) ?? file;
        }

        Assert.NotNull(file.FindDevice("device-hash-of-a-cookie", Now.AddDays(69)));
        Assert.Null(file.FindDevice("device-hash-of-a-cookie", Now.AddDays(71)));
    }

    [Fact]
    public void ShutOut_Person_LeavesNeitherLinkNorDevice()
    {
        var invited = AccessFile.Empty.Invite("p1", "link", Now);
        var file = invited.Redeem(invited.Invitations[0], "device-hash-of-a-cookie", "Firefox", Now).Invite("p1", "second", Now);

        var shut = file.ShutOut("p1");

        Assert.Empty(shut.Devices);
        Assert.Empty(shut.Invitations);
    }

    [Fact]
    public void Enter_ByAPasskey_SignsADeviceInAndKeepsTheCount()
    {
        var file = AccessFile.Empty.AddPasskey(Made("p1"));

        var entered = file.Enter(Made("p1") with { SignCount = 7 }, "device-hash-of-a-cookie", "Firefox", Now);

        Assert.Equal("p1", entered.FindDevice("device-hash-of-a-cookie", Now)?.Person);
        Assert.Equal(7u, entered.FindPasskey("credential of p1")?.SignCount);
        Assert.Equal([false, true], entered.WaysInOf("p1").Select(w => w.IsPasskey).Order());
        Assert.Empty(entered.WaysInOf("p2"));
    }

    [Fact]
    public void Passkey_TakenBackOrOfSomebodyRemoved_IsGone()
    {
        var file = AccessFile.Empty.AddPasskey(Made("p1")).AddPasskey(Made("p2"));

        Assert.Equal(["p2"], file.SignOut("id of p1").Passkeys.Select(p => p.Person));
        Assert.Equal(["p1"], file.ShutOut("p2").Passkeys.Select(p => p.Person));
    }

    private static Passkey Made(string person) =>
        new()
        {
            Id = "id of " + person,
            Person = person,
            Credential = "credential of " + person,
            PublicKey = "key",
            Label = "พาสคีย์",
            Since = Now,
            LastUsed = Now,
        };
}
