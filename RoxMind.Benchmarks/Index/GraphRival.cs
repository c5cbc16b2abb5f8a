using Cloud.Unum.USearch;
using RoxMind.Grains.Analysis.Similarity;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Benchmarks.Index;

/// <summary>
/// The same search by USearch: a graph of vectors whose Euclidean distance is the distance of shapes. It knows no conditions, so it is asked
/// for more than is needed, and what does not fulfil them is left out.
/// </summary>
internal sealed class GraphRival : IDisposable
{
    private const int Connectivity = 16;
    private const int ExpansionAdd = 128;
    private const int ExpansionSearch = 64;

    private readonly RaceField _field;
    private readonly float[] _weights;
    private readonly USearchIndex _graph = new(
        MetricKind.L2sq,
        ScalarKind.Float32,
        ShapeVector.Length,
        Connectivity,
        ExpansionAdd,
        ExpansionSearch
    );

    /// <summary>Builds the graph of all races.</summary>
    public GraphRival(RaceField field, CancellationToken cancellationToken)
    {
        _field = field;
        _weights = new ShapeDistance(field.Races[0].Splits, field.Cohort.Noise, []).Weights.ToArray();
        // Together: one by one, each has the graph moved to a place that is larger by one.
        var rows = Enumerable.Range(0, field.Races.Length);
        cancellationToken.ThrowIfCancellationRequested();
        _graph.Add([.. rows.Select(row => (ulong)row)], [.. rows.Select(row => VectorOf(field.Races[row].Splits))]);
    }

    /// <inheritdoc/>
    public void Dispose() => _graph.Dispose();

    /// <summary>Ids of the nearest races that fulfil the query, each athlete's nearest once.</summary>
    /// <param name="query">A query that asks to be better nowhere.</param>
    /// <param name="fetched">How many races to ask the graph for.</param>
    public List<string> Find(SimilarQuery query, int fetched)
    {
        _graph.Search(VectorOf(query.Splits), fetched, out var rows, out _);
        var (from, end) = _field.BandOf(query.TotalS);
        var found = new List<string>(query.Take);
        var athletes = new HashSet<string>(StringComparer.Ordinal) { query.AthleteId };
        foreach (var row in rows)
        {
            if ((int)row >= from && (int)row < end && athletes.Add(_field.Races[(int)row].AthleteId))
            {
                found.Add(_field.Races[(int)row].RaceId);
                if (found.Count == query.Take)
                {
                    break;
                }
            }
        }

        return found;
    }

    /// <summary>A shape without its own level, each coordinate in units of noise.</summary>
    private float[] VectorOf(Grains.Analysis.Races.Splits splits)
    {
        var vector = new float[ShapeVector.Length];
        ShapeVector.Read(splits, vector);
        var mean = (vector.Sum() - vector[ShapeVector.Fade]) / (ShapeVector.Length - 1);
        for (var i = 0; i < vector.Length; i++)
        {
            vector[i] = (vector[i] - (i == ShapeVector.Fade ? 0 : mean)) * _weights[i];
        }

        return vector;
    }
}
