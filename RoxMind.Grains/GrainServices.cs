using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Runtime;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Coaching;
using RoxMind.Grains.Events;

namespace RoxMind.Grains;

/// <summary>Registers what the grains are built from; the ports they use come from the silo's adapters.</summary>
public static class GrainServices
{
    /// <summary>Adds the grains' own services.</summary>
    public static IServiceCollection AddRoxMindGrains(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton<ICourseSource, EventCourses>();
        services.AddSingleton<RaceExplainer>();
        services.AddSingleton<SharedTexts>();
        services.AddSingleton<LiveForecasts>();
        services.AddOptions<EventOptions>();
        services.AddOptions<FeedbackOptions>();
        services.AddCoaching();
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>, EventSweep>();
        return services;
    }
}
