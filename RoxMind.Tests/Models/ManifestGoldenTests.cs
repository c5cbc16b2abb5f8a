using System.Collections.Immutable;
using System.Text.Json;
using RoxMind.Grains.Models.Files;

namespace RoxMind.Tests.Models;

public sealed class ManifestGoldenTests
{
    /// <summary>The form of a manifest as it is on users' disks: a change here is a change of <see cref="BundleManifest.CurrentFormat"/>.</summary>
    private const string Golden = """
        {
          "format": 2,
          "version": "0123456789ab",
          "created": "2024-12-31",
          "training": {
            "fingerprint": "f00d",
            "results": 2,
            "repeats": 1,
            "eventIds": [
              "E1",
              "E2"
            ]
          },
          "featureHash": "cafe",
          "features": {
            "k00": [
              "age_known",
              "age_years"
            ]
          },
          "metrics": {
            "pace_mae_s_k00": 738.3
          },
          "files": [
            {
              "path": "pace/k00.trees",
              "bytes": 12,
              "sha256": "beef"
            }
          ]
        }
        """;

    private static readonly BundleManifest _manifest = new()
    {
        Format = 2,
        Version = "0123456789ab",
        Created = new DateOnly(2024, 12, 31),
        Training = new TrainingData("f00d", 2, 1, ["E1", "E2"]),
        FeatureHash = "cafe",
        Features = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.Add(
            "k00",
            ["age_known", "age_years"]
        ),
        Metrics = ImmutableSortedDictionary<string, double>.Empty.Add("pace_mae_s_k00", 738.3),
        Files = [new BundleFile("pace/k00.trees", 12, "beef")],
    };

    [Fact]
    public void Manifest_is_written_in_the_agreed_form() =>
        Assert.Equal(Golden, JsonSerializer.Serialize(_manifest, BundleJson.Readable));

    [Fact]
    public void Manifest_in_the_agreed_form_is_read() =>
        Assert.Equal(
            Golden,
            JsonSerializer.Serialize(
                JsonSerializer.Deserialize<BundleManifest>(Golden, BundleJson.Readable),
                BundleJson.Readable
            )
        );
}
