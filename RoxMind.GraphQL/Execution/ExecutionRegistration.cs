using GraphQL;
using GraphQL.Execution;
using GraphQLParser.AST;
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
        services.AddSingleton<IOperationEngine, GraphQLEngine>();
        return services;
    }
}
