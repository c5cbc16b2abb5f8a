using RoxMind.Grains.Analysis.Races;

namespace RoxMind.GraphQL.Schema.Athletes;

/// <summary>A start of an event: who, and in which category.</summary>
internal interface IStarter
{
    /// <summary>Name as published.</summary>
    string? Name { get; }

    /// <summary>Three-letter country code as published.</summary>
    string? Nationality { get; }

    /// <summary>Gender category.</summary>
    Gender Gender { get; }

    /// <summary>Division.</summary>
    Division Division { get; }

    /// <summary>Age group; unknown is a value.</summary>
    AgeGroup AgeGroup { get; }
}
