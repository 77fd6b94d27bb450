using LpaFunctions.Pipeline.Settings;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Scans.Limits;
using LpaFunctions.Scans.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.App;

/// <summary>Registers our own reader of scans, the same on both hosts.</summary>
public static class ScanServices
{
    public static IServiceCollection AddScanReader(this IServiceCollection services) =>
        services.AddSingleton<IPageOcr>(provider => new ScanOcr(new ScanLimits(), provider.GetRequiredService<PipelineOptions>().Limits));
}
