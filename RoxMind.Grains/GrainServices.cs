using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Athletes.Newcomers;
using RoxMind.Grains.Coaching;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Grains.Coaching.Queue;
using RoxMind.Grains.Events.Live;
using RoxMind.Grains.Events.Log;
using RoxMind.Grains.Events.Projection;
using RoxMind.Grains.Events.Upkeep;
using RoxMind.Grains.Identity;
using RoxMind.Grains.Imports.Jobs;
using RoxMind.Grains.Lifetime;
using RoxMind.Grains.Models.Serving;
using RoxMind.Grains.Persistence;
using RoxMind.Grains.Retrieval.Passages;

namespace RoxMind.Grains;

/// <summary>Registers what the grains are built from; the ports they use come from the silo's adapters.</summary>
public static class GrainServices
{
    /// <summary>Adds the grains' own services.</summary>
    public static IServiceCollection AddRoxMindGrains(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddSingleton(provider => new BundleAgreement(provider.GetRequiredService<IModelCatalog>()));
        services.AddSingleton<RaceExplainer>();
        services.AddSingleton(provider => new NewcomerRaces(
            provider.GetRequiredService<RaceExplainer>(),
            provider.GetRequiredService<IGrainFactory>(),
            provider.GetService<IFirstStates>()
        ));
        services.AddSingleton<ActivationEndings>();
        services.AddSingleton<SharedParts>();
        services.AddSingleton<ActiveAthletes>();
        services.AddSingleton<ImportTraces>();
        services.AddOptions<AthleteOptions>();
        services.AddSingleton<LiveForecasts>();
        services.AddSingleton<ProjectionTurns>();
        services.AddSingleton<ActiveEvents>();
        services.AddOptions<EventOptions>();
        services.AddOptions<FeedbackOptions>();
        services.AddOptions<IdentityOptions>();
        services.AddCoaching();
        services.AddSingleton<PassageFinder>();
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>, EventRecovery>();
        services.AddFollower<LaterRaces>(LaterRaces.Name);
        services.AddFollower<FeedbackFollower>(FeedbackFollower.Name);
        services.AddFollower<IdentityFollower>(IdentityFollower.Name);
        return services;
    }

    private static void AddFollower<TFollower>(this IServiceCollection services, string name)
        where TFollower : class, ILifecycleParticipant<ISiloLifecycle>
    {
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>, TFollower>();
        services.AddSingleton(new FollowerName(name));
    }
}
