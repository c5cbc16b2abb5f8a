using GraphQL.Types;
using RoxMind.GraphQL.Schema.Analysis;
using RoxMind.GraphQL.Schema.Athletes;
using RoxMind.GraphQL.Schema.Coaching;
using RoxMind.GraphQL.Schema.Events;
using RoxMind.GraphQL.Schema.Feeds;
using RoxMind.GraphQL.Schema.Imports;
using RoxMind.GraphQL.Schema.Models;
using RoxMind.GraphQL.Schema.Progress;
using RoxMind.GraphQL.Schema.Recording;
using RoxMind.GraphQL.Schema.Retrieval;
using RoxMind.GraphQL.Schema.Squads;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema;

/// <summary>The whole API, put together from the features.</summary>
internal sealed class RoxMindSchema : global::GraphQL.Types.Schema
{
    /// <summary>Puts the roots together.</summary>
    public RoxMindSchema(IServiceProvider services)
        : base(services)
    {
        Description = "HYROX race results, explained.";
        Features.RepeatableDirectives = true;
        Features.DeprecationOfInputValues = true;
        Query = Root("Query", "Everything that can be read.");
        ResolverFields<AthleteQueries>.AddTo(Query);
        ResolverFields<RaceQueries>.AddTo(Query);
        ResolverFields<EventQueries>.AddTo(Query);
        ResolverFields<ImportQueries>.AddTo(Query);
        ResolverFields<SimilarQueries>.AddTo(Query);
        ResolverFields<CohortQueries>.AddTo(Query);
        ResolverFields<ProgressQueries>.AddTo(Query);
        ResolverFields<AnalyzeQueries>.AddTo(Query);
        ResolverFields<SquadQueries>.AddTo(Query);
        ResolverFields<AskQueries>.AddTo(Query);
        ResolverFields<NodeQueries>.AddTo(Query);
        ResolverFields<ModelQueries>.AddTo(Query);

        Mutation = Root("Mutation", "Everything that can be changed. Doing the same thing twice is the same as once.");
        ResolverFields<RecordMutations>.AddTo(Mutation);
        ResolverFields<EventMutations>.AddTo(Mutation);
        ResolverFields<ImportMutations>.AddTo(Mutation);
        ResolverFields<AthleteMutations>.AddTo(Mutation);

        Subscription = Root("Subscription", "Everything that can be followed live.");
        ResolverFields<EventSubscriptions>.AddTo(Subscription);
        ResolverFields<ImportSubscriptions>.AddTo(Subscription);
        ResolverFields<AnalysisSubscriptions>.AddTo(Subscription);
        ResolverFields<FeedbackSubscriptions>.AddTo(Subscription);
    }

    private static ObjectGraphType Root(string name, string description) =>
        new() { Name = name, Description = description };
}
