using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Reading.Documents;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LpaFunctions.Azure.Layout;

/// <summary>Registers Document Intelligence for what <see cref="LayoutOptions.Use"/> says.</summary>
public static class LayoutServices
{
    /// <param name="connect">Makes the connection; called once, at the first document. Null where nothing can.</param>
    public static IServiceCollection AddDocumentIntelligence(
        this IServiceCollection services,
        LayoutOptions options,
        Func<LayoutOptions, AnalyzeLayout>? connect
    )
    {
        if (options.Endpoint is null || connect is null)
        {
            return services;
        }

        services.AddSingleton(_ => new LayoutService(connect(options)));
        return options.Use == LayoutUse.Everything
            ? services.Replace(ServiceDescriptor.Singleton<IDocumentReader, FormRecognizerReader>())
            : services.Replace(ServiceDescriptor.Singleton<IPageOcr, FormRecognizerOcr>());
    }
}
