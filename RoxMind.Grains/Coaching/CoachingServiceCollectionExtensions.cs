using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RoxMind.Grains.Coaching.Checker;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Grains.Coaching.Knowledge;
using RoxMind.Grains.Coaching.Planner;
using RoxMind.Grains.Coaching.Writing;

namespace RoxMind.Grains.Coaching;

/// <summary>Registers what writes feedback texts.</summary>
public static class CoachingServiceCollectionExtensions
{
    /// <summary>
    /// Adds the knowledge base, the checker, and as the <see cref="IFeedbackWriter"/> the registered <see cref="ITextGenerator"/>
    /// with the sentence planner behind it, or the planner alone; unless another writer is registered already.
    /// </summary>
    public static IServiceCollection AddCoaching(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(_ => KnowledgeBase.Default);
        services.TryAddSingleton<FeedbackPlanner>();
        services.TryAddSingleton<FeedbackChecker>();
        services.TryAddSingleton<PlannerFeedbackWriter>();
        services.TryAddSingleton<IFeedbackWriter>(provider =>
            provider.GetService<ITextGenerator>() is { } generator
                ? ActivatorUtilities.CreateInstance<GroundedFeedbackWriter>(provider, generator)
                : provider.GetRequiredService<PlannerFeedbackWriter>()
        );
        return services;
    }
}
