using GraphQLParser.AST;
using RoxMind.GraphQL.Schema.Analysis;
using RoxMind.GraphQL.Schema.Athletes;
using RoxMind.GraphQL.Schema.Coaching;
using RoxMind.GraphQL.Schema.Comparing;
using RoxMind.GraphQL.Schema.Events;
using RoxMind.GraphQL.Schema.Events.Live;
using RoxMind.GraphQL.Schema.Feeds;
using RoxMind.GraphQL.Schema.Identity;
using RoxMind.GraphQL.Schema.Imports;
using RoxMind.GraphQL.Schema.Models;
using RoxMind.GraphQL.Schema.Progress;
using RoxMind.GraphQL.Schema.Recording;
using RoxMind.GraphQL.Schema.Retrieval;
using RoxMind.GraphQL.Schema.Squads;
using RoxMind.GraphQL.Schema.Viewers;

namespace RoxMind.GraphQL.Schema;

/// <summary>Every feature's resolvers: the one list that the roots and the registration are made from.</summary>
internal static class Resolvers
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Resolver> All { get; } =
    [
        Resolver.PerOperation<AthleteQueries>(OperationType.Query),
        Resolver.PerOperation<RaceQueries>(OperationType.Query),
        Resolver.PerOperation<EventQueries>(OperationType.Query),
        Resolver.Of<ImportQueries>(OperationType.Query),
        Resolver.PerOperation<SimilarQueries>(OperationType.Query),
        Resolver.Of<CohortQueries>(OperationType.Query),
        Resolver.Of<ProgressQueries>(OperationType.Query),
        Resolver.Of<AnalyzeQueries>(OperationType.Query),
        Resolver.PerOperation<SquadQueries>(OperationType.Query),
        Resolver.Of<AskQueries>(OperationType.Query),
        Resolver.Of<IdentityQueries>(OperationType.Query),
        Resolver.PerOperation<NodeQueries>(OperationType.Query),
        Resolver.Of<ModelQueries>(OperationType.Query),
        Resolver.PerOperation<CompareQueries>(OperationType.Query),
        Resolver.Of<ViewerQueries>(OperationType.Query),
        Resolver.Of<RecordMutations>(OperationType.Mutation),
        Resolver.Audited<CorrectionMutations>(),
        Resolver.Audited<EventMutations>(),
        Resolver.Audited<ImportMutations>(),
        Resolver.Audited<AthleteMutations>(),
        Resolver.Of<EventSubscriptions>(OperationType.Subscription),
        Resolver.Of<LiveEvents>(OperationType.Subscription),
        Resolver.Of<ImportSubscriptions>(OperationType.Subscription),
        Resolver.Of<AnalysisSubscriptions>(OperationType.Subscription),
        Resolver.Of<FeedbackSubscriptions>(OperationType.Subscription),
        Resolver.Of<AskSubscriptions>(OperationType.Subscription),
    ];
}
