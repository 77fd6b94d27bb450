using LpaFunctions.App.Doors;

namespace LpaFunctions.App.Tests.Doors;

/// <summary>When the principal's header is believed on Azure.</summary>
public sealed class GuardOptionsTests
{
    [Theory]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData("false", false)]
    [InlineData("1", false)]
    [InlineData(" ", false)]
    [InlineData(null, false)]
    public void OnAzure_TrustsTheHeader_OnlyWhereAppServiceSaysThatItSignsIn(string? said, bool trusts)
    {
        var options = GuardOptions.OnAzure(name => name == "WEBSITE_AUTH_ENABLED" ? said : null);

        Assert.Equal(trusts, options.TrustsPrincipalHeader);
        Assert.Equal(trusts, options.SignInAddress is not null);
    }
}
