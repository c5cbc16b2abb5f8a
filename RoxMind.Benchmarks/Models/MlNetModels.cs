using Microsoft.ML;
using Microsoft.ML.Data;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Models.Files;
using RoxMind.Training.Pace;

namespace RoxMind.Benchmarks.Models;

/// <summary>The same models as ML.NET runs them, on rows made beforehand: what the flat trees are compared with.</summary>
internal sealed class MlNetModels
{
    private readonly MLContext _context = new(1);
    private readonly PaceModel _pace;
    private readonly ITransformer[] _models = new ITransformer[RaceFormat.SegmentCount];
    private readonly PredictionEngine<PaceRow, PaceScore>[] _engines;

    /// <summary>Loads ML.NET's model files.</summary>
    public MlNetModels(string bundleFolder, PaceModel pace)
    {
        _pace = pace;
        _engines = new PredictionEngine<PaceRow, PaceScore>[_models.Length];
        for (var k = 0; k < _models.Length; k++)
        {
            using var file = File.OpenRead(Path.Combine(bundleFolder, BundleFiles.PaceModel(k)));
            _models[k] = _context.Model.Load(file, out _);
            var schema = SchemaDefinition.Create(typeof(PaceRow));
            schema[PaceRow.FeatureColumn].ColumnType = new VectorDataViewType(
                NumberDataViewType.Single,
                pace.Checkpoints[k].Trees.FeatureCount
            );
            _engines[k] = _context.Model.CreatePredictionEngine<PaceRow, PaceScore>(
                _models[k],
                inputSchemaDefinition: schema
            );
        }
    }

    /// <summary>Walks by one prediction engine a checkpoint, used by one thread.</summary>
    public Rate WalksByEngine(PaceQuery[] queries)
    {
        var rows = Rows(queries);
        return new Rate(
            "ML.NET PredictionEngine",
            queries.Length,
            () =>
            {
                var score = new PaceScore();
                for (var k = 0; k < rows.Length; k++)
                {
                    foreach (var row in rows[k])
                    {
                        _engines[k].Predict(row, ref score);
                    }
                }
            }
        );
    }

    /// <summary>Walks by one Transform a checkpoint and batch.</summary>
    public Rate WalksByTransform(PaceQuery[] queries, int size)
    {
        var rows = Rows(queries);
        return new Rate(
            $"ML.NET Transform, batches of {size}",
            queries.Length,
            () =>
            {
                for (var k = 0; k < rows.Length; k++)
                {
                    foreach (var batch in rows[k].Chunk(size))
                    {
                        var view = BoostedTrees.View(_context, batch, _pace.Checkpoints[k].Trees.FeatureCount);
                        _ = _models[k].Transform(view).GetColumn<float>(nameof(PaceScore.Score)).Sum();
                    }
                }
            }
        );
    }

    private PaceRow[][] Rows(PaceQuery[] queries) =>
        [
            .. _pace.Checkpoints.Select(checkpoint =>
                queries
                    .Select(query =>
                    {
                        var (race, row) = (new PaceProgress(), new float[checkpoint.Trees.FeatureCount]);
                        race.Read(query, _pace.Frames[query.Standard]);
                        checkpoint.Level(race, row);
                        return new PaceRow { Features = row };
                    })
                    .ToArray()
            ),
        ];
}
