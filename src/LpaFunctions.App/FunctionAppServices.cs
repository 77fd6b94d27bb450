using LpaFunctions.App.Doors;
using LpaFunctions.Azure;
using LpaFunctions.Azure.Layout;
using LpaFunctions.Azure.Telemetry;
using LpaFunctions.Pipeline;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.App;

/// <summary>The services of the function app on Azure.</summary>
public static class FunctionAppServices
{
    /// <param name="layout">Connects to Document Intelligence; used where its endpoint is set.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A connection or a setting is missing or wrong.</exception>
    public static IServiceCollection AddFunctionApp(
        this IServiceCollection services,
        IConfiguration configuration,
        Func<LayoutOptions, AnalyzeLayout> layout
    )
    {
        services.AddPipeline().AddScanReader().AddReaderProcesses(typeof(FunctionAppServices).Assembly.Location);
        return services
            .AddAzureAdapters(configuration)
            .AddDocumentIntelligence(configuration.GetSection(LayoutOptions.Section).Get<LayoutOptions>() ?? new LayoutOptions(), layout)
            .AddAzureTelemetry(configuration)
            .AddDoors(GuardOptions.OnAzure(name => configuration[name]));
    }
}
