using LpaFunctions.App.Doors;
using LpaFunctions.App.Pages;
using LpaFunctions.Core.People;
using LpaFunctions.Pipeline.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LpaFunctions.LocalHost.People;

/// <summary>ASP.NET Core's own passkeys over our people: no package more, and nothing else of its Identity.</summary>
internal static class PasskeyServices
{
    public static IServiceCollection AddPasskeys(this IServiceCollection services)
    {
        services.AddSingleton<PasskeyRounds>();
        services.AddSingleton<PasskeySignIn>();
        services.AddSingleton<PasskeyPages>();
        services.AddSingleton(Handler);
        services.AddSingleton<ShowRefusal>((status, message) => RefusedPage.Answer(status, message, PasskeyPages.Offer));
        return services;
    }

    private static IPasskeyHandler<Person> Handler(IServiceProvider services)
    {
        var users = new UserManager<Person>(
            new PasskeyStore(services.GetRequiredService<PeopleRecords>()),
            Options.Create(new IdentityOptions()),
            new PasswordHasher<Person>(),
            [],
            [],
            new UpperInvariantLookupNormalizer(),
            new IdentityErrorDescriber(),
            services,
            services.GetRequiredService<ILogger<UserManager<Person>>>()
        );
        // The passkey is all that is asked for: whoever finds the device must not get in by touching it.
        var options = new IdentityPasskeyOptions
        {
            UserVerificationRequirement = "required",
            ResidentKeyRequirement = "required",
            AttestationConveyancePreference = "none",
        };

        return new PasskeyHandler<Person>(users, Options.Create(options));
    }
}
