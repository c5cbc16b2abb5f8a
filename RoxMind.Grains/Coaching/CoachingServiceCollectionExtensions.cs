using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace RoxMind.Grains.Coaching;

/// <summary>Registers what writes feedback texts.</summary>
public static class CoachingServiceCollectionExtensions
{
    /// <summary>
    /// Adds the knowledge base, the checker, and the sentence planner as the <see cref="IFeedbackWriter"/>, unless another
    /// writer is registered already.
    /// </summary>
    public static IServiceCollection AddCoaching(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(_ => KnowledgeBase.Default);
        services.TryAddSingleton<FeedbackPlanner>();
        services.TryAddSingleton<FeedbackChecker>();
        services.TryAddSingleton<IFeedbackWriter, PlannerFeedbackWriter>();
        return services;
    }
}
