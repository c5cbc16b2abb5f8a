using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using GraphQLParser.AST;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RoxMind.GraphQL.Clustering;
using RoxMind.GraphQL.Execution.Documents;
using RoxMind.GraphQL.Execution.Limits;
using RoxMind.GraphQL.Streams;
using RoxMind.GraphQL.Transport;

namespace RoxMind.GraphQL.Execution;

/// <summary>Registers the engine.</summary>
internal static class ExecutionRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddGraphQLEngine(this IServiceCollection services)
    {
        services
            .AddOptions<LimitOptions>()
            .BindConfiguration("GraphQL:Limits")
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services
            .AddOptions<DocumentOptions>()
            .BindConfiguration("GraphQL")
            .ValidateDataAnnotations()
            .Validate(
                options => options.PersistedDocuments is not { Length: > 0 } folder || Directory.Exists(folder),
                "GraphQL:PersistedDocuments is not a folder."
            )
            .Validate(
                options => !options.PersistedOnly || options.PersistedDocuments is { Length: > 0 },
                "GraphQL:PersistedOnly needs the folder GraphQL:PersistedDocuments."
            )
            .ValidateOnStart();
        services
            .AddOptions<StreamOptions>()
            .BindConfiguration("GraphQL:Streams")
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<TrustedDocuments>();
        services.AddSingleton<DocumentCache>();
        services.AddSingleton<DocumentLoader>();
        services.AddSingleton<IDocumentValidator, PreparedValidator>();
        services.AddSingleton<ResponseEncoder>();
        services.AddSingleton<StreamHub>();
        services.AddSingleton(new ExecutionStrategyRegistration(new PlannedExecutionStrategy(), OperationType.Query));
        services.AddSingleton(
            new ExecutionStrategyRegistration(new PulledSubscriptionStrategy(), OperationType.Subscription)
        );
        services.AddSingleton<IErrorInfoProvider>(
            new ErrorInfoProvider(errors =>
            {
                errors.ExposeCodes = false;
                errors.ExposeData = false;
                errors.ExposeExceptionDetails = false;
            })
        );
        services.AddSingleton<FaultReporter>();
        services.AddSingleton<Repetition>();
        services.AddSingleton<GraphQLEngine>();
        services.AddSingleton<IOperationEngine>(provider => new MeasuredEngine(
            provider.GetRequiredService<GraphQLEngine>()
        ));
        return services;
    }
}
