using LpaFunctions.App.Doors;
using LpaFunctions.App.Pages;
using LpaFunctions.App.Pages.Assess;
using LpaFunctions.App.Pages.Assess.Queue;
using LpaFunctions.App.Pages.Assess.Views;
using LpaFunctions.App.Pages.Lgo;
using LpaFunctions.App.Pages.Province;
using LpaFunctions.App.Pages.RuleBooks;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.App;

/// <summary>Registers the guard and what it needs; each host says what stands in front of it.</summary>
public static class DoorServices
{
    public static IServiceCollection AddDoors(this IServiceCollection services, GuardOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(DoorTable.OfTheApp);
        services.AddSingleton<RefusalLimit>();
        services.AddSingleton<ShowRefusal>(RefusedPage.Answer);
        services.AddSingleton<Guard>();
        services.AddSingleton<HomePage>();
        services.AddSingleton<ProvinceProgressPage>();
        services.AddSingleton<ProvincePeoplePage>();
        services.AddSingleton<ProvinceAnnouncePage>();
        services.AddSingleton<ProvinceImportPage>();
        services.AddSingleton<ProvinceIndicatorPage>();
        services.AddSingleton<ProvinceReturnedPage>();
        services.AddSingleton<ProvinceRejectionsPage>();
        services.AddSingleton<ProvinceReportsPage>();
        services.AddSingleton<RuleBookListPage>();
        services.AddSingleton<RuleBookPage>();
        services.AddSingleton<LgoReworkPage>();
        services.AddSingleton<LgoFactsPage>();
        services.AddSingleton<LgoFiles>();
        services.AddSingleton<CommentDoor>();
        services.AddSingleton<LgoOverviewPage>();
        services.AddSingleton<LgoIndicatorPage>();
        services.AddSingleton<LgoChanges>();

        services.AddSingleton<AssessedLgos>();
        services.AddSingleton<OverviewPage>();
        services.AddSingleton<LgoQueuePage>();
        services.AddSingleton<TaskScenes>();
        services.AddSingleton<TaskDecisions>();
        return services;
    }
}
