namespace RoxMind.GraphQL.Answers;

/// <summary>Registers what keeps answers.</summary>
internal static class AnswerRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddKeptAnswers(this IServiceCollection services)
    {
        services.AddOptions<AnswerOptions>().BindConfiguration("GraphQL").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IVersionReader, EventVersions>();
        services.AddSingleton<AnswerCache>();
        services.AddSingleton<AnswerDesk>();
        services.AddScoped<AnswerSources>();
        return services;
    }
}
