using LpaFunctions.Pipeline.Evidence.Viewing;
using LpaFunctions.Pipeline.Settings;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Parts;
using LpaFunctions.Scans.Cuts;
using LpaFunctions.Scans.Limits;
using LpaFunctions.Scans.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.App;

/// <summary>Registers our own reader of scans and what is shown of them, the same on both hosts.</summary>
public static class ScanServices
{
    public static IServiceCollection AddScanReader(this IServiceCollection services) =>
        services
            .AddSingleton<IPageOcr>(provider => new ScanOcr(new ScanLimits(), provider.GetRequiredService<PipelineOptions>().Limits))
            .AddSingleton<IPageCutter, PageCutter>()
            // Not among the steps of the pipeline: alone it has nobody who cuts.
            .AddSingleton<ShowCut>();
}
