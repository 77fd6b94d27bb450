using LpaFunctions.Azure.Layout;
using LpaFunctions.Pipeline;
using LpaFunctions.Reading.Documents;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.Azure.Tests.Layout;

public sealed class LayoutServicesTests
{
    private static readonly Uri Endpoint = new("https://di.example.net/");

    [Fact]
    public void AddDocumentIntelligence_NoEndpoint_LeavesOurReader()
    {
        using var provider = Build(new LayoutOptions());

        Assert.IsNotType<FormRecognizerReader>(provider.GetRequiredService<IDocumentReader>());
        Assert.Null(provider.GetService<LayoutService>());
    }

    [Fact]
    public void AddDocumentIntelligence_Scans_ReadsPagesWithoutTextOnly()
    {
        using var provider = Build(new LayoutOptions { Endpoint = Endpoint });

        Assert.IsNotType<FormRecognizerReader>(provider.GetRequiredService<IDocumentReader>());
        Assert.IsType<FormRecognizerOcr>(provider.GetRequiredService<IPageOcr>());
    }

    [Fact]
    public void AddDocumentIntelligence_Everything_TakesThePlaceOfOurReader()
    {
        using var provider = Build(new LayoutOptions { Endpoint = Endpoint, Use = LayoutUse.Everything });

        Assert.IsType<FormRecognizerReader>(provider.GetRequiredService<IDocumentReader>());
        Assert.Equal(new LayoutOptions().ReaderVersion, provider.GetRequiredService<IDocumentReader>().Version);
    }

    private static ServiceProvider Build(LayoutOptions options) =>
        new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddPipeline()
            .AddDocumentIntelligence(options, _ => (_, _, _) => throw new InvalidOperationException("not connected"))
            .BuildServiceProvider();
}
