using LpaFunctions.Reading;
using LpaFunctions.Reading.Documents;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LpaFunctions.Azure.Layout;

/// <summary>Registers Document Intelligence for what <see cref="LayoutOptions.Use"/> says.</summary>
public static class LayoutServices
{
    /// <param name="connect">Makes the connection; called once, at the first document.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is wrong.</exception>
    public static IServiceCollection AddDocumentIntelligence(
        this IServiceCollection services,
        LayoutOptions options,
        Func<LayoutOptions, AnalyzeLayout> connect
    )
    {
        if (options.Endpoint is null)
        {
            return services;
        }

        options.Checked();
        services.AddSingleton(_ => new LayoutService(connect(options), options));
        services.AddSingleton(p => Outside(p.GetRequiredService<LayoutService>(), options.Use));
        return options.Use == LayoutUse.Everything
            ? services.Replace(ServiceDescriptor.Singleton<IDocumentReader, FormRecognizerReader>())
            : services.Replace(ServiceDescriptor.Singleton(Scans(services)));
    }

    /// <summary>What reader processes ask their host for.</summary>
    private static OutsideReaders Outside(LayoutService service, LayoutUse use) =>
        use == LayoutUse.Everything
            ? new OutsideReaders(Documents: new FormRecognizerReader(service))
            : new OutsideReaders(Pages: new FormRecognizerOcr(service));

    /// <summary>Behind our own reader of scans, where one is registered; else alone.</summary>
    private static Func<IServiceProvider, IPageOcr> Scans(IServiceCollection services)
    {
        var own = services.LastOrDefault(service => service.ServiceType == typeof(IPageOcr))?.ImplementationFactory;
        return provider =>
        {
            var service = new FormRecognizerOcr(provider.GetRequiredService<LayoutService>());
            return own is null ? service : new UnreadPagesOcr((IPageOcr)own(provider), service);
        };
    }
}
