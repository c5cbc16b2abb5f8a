using RoxMind.Grains.Events.Contracts.Listing;

namespace RoxMind.GraphQL.Schema.Events.Listing;

/// <summary>What a list of events is ordered by; equal ones are by their ids.</summary>
/// <param name="By">The order.</param>
/// <param name="Direction">Which way it goes.</param>
internal sealed record EventOrderInput(EventOrder By, OrderDirection Direction = OrderDirection.Ascending);
