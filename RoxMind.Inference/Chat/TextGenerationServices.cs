using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RoxMind.Grains.Coaching.Contracts;

namespace RoxMind.Inference.Chat;

/// <summary>Gives a silo its language model.</summary>
internal static class TextGenerationServices
{
    private const string FolderName = "coach";

    /// <summary>
    /// Adds the <see cref="ITextGenerator"/> that the section <c>Coach</c> of the settings describes. The settings are checked
    /// when the service starts; a model that is missing or can't be used does not keep it from starting.
    /// </summary>
    /// <param name="services">The silo's services.</param>
    /// <param name="bundleFolder">Folder of the model bundle, which the language model lies in.</param>
    public static IServiceCollection AddTextGeneration(this IServiceCollection services, string bundleFolder)
    {
        ArgumentNullException.ThrowIfNull(services);
        services
            .AddOptions<CoachOptions>()
            .BindConfiguration(CoachOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<CoachOptions>, CoachOptionsCheck>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new CoachSource(
            provider.GetRequiredService<IOptions<CoachOptions>>().Value,
            Path.Combine(bundleFolder, FolderName),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILoggerFactory>()
        ));
        services.AddSingleton<ITextGenerator>(provider => new ChatTextGenerator(
            provider.GetRequiredService<CoachSource>(),
            provider.GetRequiredService<IOptions<CoachOptions>>().Value,
            provider.GetRequiredService<TimeProvider>()
        ));
        services
            .AddOptions<FeedbackOptions>()
            .Configure<IOptions<CoachOptions>>((texts, coach) => texts.AtOnce = 2 * coach.Value.Slots);
        services.AddHostedService<CoachStart>();
        return services;
    }
}
