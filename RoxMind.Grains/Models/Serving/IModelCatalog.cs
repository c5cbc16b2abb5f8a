using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Models.Serving;

/// <summary>The model bundle that the silo serves from.</summary>
public interface IModelCatalog
{
    /// <summary>Version of the bundle; an analysis made by another one is stale.</summary>
    string Version { get; }

    /// <summary>The bundle in use, and whether a newer one was refused.</summary>
    ModelStatus Status { get; }

    /// <summary>The standards that the bundle has norms for.</summary>
    IReadOnlyCollection<StationStandard> Standards { get; }

    /// <summary>Estimates how an event differs from the usual; null when the bundle can't.</summary>
    CourseModel? Courses { get; }

    /// <summary>What the bundle knows of a standard; null when it has too few finishers of it.</summary>
    CohortSnapshot? Find(StationStandard standard);
}
