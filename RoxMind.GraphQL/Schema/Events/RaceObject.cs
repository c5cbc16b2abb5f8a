using GraphQL;
using RoxMind.GraphQL.Schema.Athletes;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema.Events;

/// <summary>A race with what only its event knows of it.</summary>
internal sealed class RaceObject : DocumentedObject<Race>
{
    /// <summary>Adds it.</summary>
    public RaceObject()
    {
        Field<DocumentedObject<Event>>("event")
            .Description("The event; null when it was removed since.")
            .ResolveAsync(async context =>
                await context
                    .RequestServices!.GetRequiredService<EventReader>()
                    .ReadAsync(context.Source.Result.EventId, context.CancellationToken)
            )
            .FieldType.Metadata[CostAttribute.Key] = 1;
        Field<DocumentedObject<RaceRank>>("rank")
            .Description("Where the race stands among others of its event as they are now; null when it is not ranked.")
            .Resolve(context => context.Source.Result is { IsRanked: true } result ? new RaceRank(result) : null);
    }
}
