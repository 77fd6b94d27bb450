using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.People;

namespace LpaFunctions.Core.Tests.People;

public sealed class AppointmentTests
{
    private static readonly LgoCode KhonKaenCity = LgoCode.Parse("3400102", null);
    private static readonly LgoCode NamPhong = LgoCode.Parse("5400701", null);
    private static readonly ProvinceCode KhonKaen = ProvinceCode.Parse("40", null);

    [Fact]
    public void Covers_OfficersOwnLgo_AndNoOther()
    {
        var officer = new Appointment { Role = Role.Officer, Lgos = [KhonKaenCity] };

        Assert.True(officer.Covers(KhonKaenCity));
        Assert.False(officer.Covers(NamPhong));
        Assert.False(officer.Covers(KhonKaen));
    }

    [Fact]
    public void Covers_AssessorOfADistrict_ItsLgosOnly()
    {
        var assessor = new Appointment { Role = Role.Assessor, Districts = [DistrictCode.Parse("4007", null)] };

        Assert.True(assessor.Covers(NamPhong));
        Assert.False(assessor.Covers(KhonKaenCity));
        Assert.False(assessor.Covers(KhonKaen));
    }

    [Fact]
    public void Covers_ProgramOfOneProvince_NotTheNext()
    {
        var program = new Appointment { Role = Role.Program, Province = KhonKaen };

        Assert.True(program.Covers(KhonKaenCity));
        Assert.False(program.Covers(ProvinceCode.Parse("41", null)));
        Assert.False(program.IsOverTheCountry);
    }

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.Assessor)]
    [InlineData(Role.Province)]
    public void Problem_RoleWithoutAPlace_SaysInThaiWhatIsMissing(Role role) =>
        Assert.Matches("[ก-ฮ]", new Appointment { Role = role }.Problem());

    [Theory]
    [InlineData(Role.Central)]
    [InlineData(Role.Operator)]
    public void Problem_RoleOverTheCountryWithAPlace_IsRefused(Role role) =>
        Assert.NotNull(new Appointment { Role = role, Province = KhonKaen }.Problem());

    [Fact]
    public void Add_AfterARemoval_GivesNoIdTwice()
    {
        var officer = new Appointment { Role = Role.Officer, Lgos = [KhonKaenCity] };
        var (one, first) = PeopleFile.Empty.Add("ก", officer, []);

        var (_, second) = one.Remove(first.Id).Add("ข", officer, []);

        Assert.NotEqual(first.Id, second.Id);
    }

    [Fact]
    public void WithAccount_HeldByTwoPeople_IsNobody()
    {
        var officer = new Appointment { Role = Role.Officer, Lgos = [KhonKaenCity] };
        var (one, _) = PeopleFile.Empty.Add("ก", officer, ["somebody@example.go.th"]);

        var (two, _) = one.Add("ข", officer, ["somebody@example.go.th"]);

        Assert.NotNull(one.WithAccount("Somebody@example.go.th"));
        Assert.Null(two.WithAccount("somebody@example.go.th"));
    }
}
