using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RoxMind.Grains.Retrieval.Passages;
using RoxMind.Inference.Endpoints;

namespace RoxMind.Inference.Sentences;

/// <summary>Gives a silo the sentence models that passages are searched with.</summary>
internal static class SentenceServices
{
    /// <summary>Adds an <see cref="ISentenceModel"/> for each that the section <c>Passages</c> of the settings names.</summary>
    /// <param name="services">The silo's services.</param>
    /// <param name="configuration">The settings.</param>
    public static IServiceCollection AddSentenceModels(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<SentenceOptions>().BindConfiguration(SentenceOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SentenceOptions>, SentenceOptionsCheck>();
        var named = configuration.GetSection(SentenceOptions.Section).Get<SentenceOptions>() ?? new SentenceOptions();
        if (named.Folder is { } folder)
        {
            services.AddSingleton<ISentenceModel>(_ => new SentenceModel(
                Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)),
                () => new OnnxSentences(folder)
            ));
        }

        if (named.Endpoint is { Url: { } url } endpoint)
        {
            services.AddSingleton<ISentenceModel>(provider => new SentenceModel(
                endpoint.NameAt(url),
                () =>
                    EndpointClients.Embeddings(
                        endpoint,
                        provider.GetRequiredService<TimeProvider>(),
                        Environment.GetEnvironmentVariable(endpoint.KeyVariable)
                    )
            ));
        }

        return services;
    }
}
