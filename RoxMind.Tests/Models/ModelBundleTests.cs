using System.Text.Json.Nodes;
using RoxMind.Grains.Models.Files;
using RoxMind.Grains.Models.Serving;
using RoxMind.Tests.Storage;
using RoxMind.Tests.Training;

namespace RoxMind.Tests.Models;

public sealed class ModelBundleTests(SmallBundle small) : IClassFixture<SmallBundle>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Kinds =>
        [
            "cohorts/global.json",
            "cohorts/open-male-100.json",
            "courses/effects.json",
            "pace/norms.json",
            "pace/k07.json",
            "pace/k07.trees",
            "pace/k22.mlnet.zip",
            "original/model.json",
            "original/model.trees",
        ];

    [Fact]
    public void Load_whole_bundle_is_accepted()
    {
        small.CopyTo(_folder);
        Assert.Equal(small.Bundle.Manifest.Version, ModelBundle.Load(_folder.Path).Manifest.Version);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Load_one_byte_altered_is_refused_by_name(string file)
    {
        small.CopyTo(_folder);
        var path = Path.Combine(_folder.Path, file);
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(path, bytes);
        AssertRefused(file, "altered");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Load_file_missing_is_refused_by_name(string file)
    {
        small.CopyTo(_folder);
        File.Delete(Path.Combine(_folder.Path, file));
        AssertRefused(file, "missing");
    }

    [Fact]
    public void Load_file_cut_short_is_refused_by_name()
    {
        small.CopyTo(_folder);
        var path = Path.Combine(_folder.Path, "pace/k03.trees");
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..100]);
        AssertRefused("pace/k03.trees", "only partly copied");
    }

    [Fact]
    public void Load_without_manifest_is_refused()
    {
        small.CopyTo(_folder);
        File.Delete(Path.Combine(_folder.Path, BundleFiles.Manifest));
        AssertRefused(BundleFiles.Manifest, "missing");
    }

    [Theory]
    [InlineData("{", "can't be read")]
    [InlineData("[]", "does not say its form")]
    [InlineData("{\"format\": 1}", "form 1")]
    [InlineData("{\"format\": 2}", "can't be read")]
    public void Load_other_manifest_is_refused(string manifest, string reason)
    {
        small.CopyTo(_folder);
        File.WriteAllText(Path.Combine(_folder.Path, BundleFiles.Manifest), manifest);
        AssertRefused(BundleFiles.Manifest, reason);
    }

    [Fact]
    public void Load_manifest_that_lists_another_hash_is_refused()
    {
        EditManifest(manifest =>
            manifest["files"]![0]!["sha256"] = "0000000000000000000000000000000000000000000000000000000000000000"
        );
        AssertRefused(BundleFiles.Manifest, "version does not fit");
    }

    [Fact]
    public void Load_other_inputs_are_refused()
    {
        EditManifest(manifest => manifest["features"]!["k05"]![0] = "shoe_size");
        AssertRefused(BundleFiles.Manifest, "k05 was trained on other inputs");
    }

    [Fact]
    public void Load_other_feature_hash_is_refused()
    {
        EditManifest(manifest => manifest["featureHash"] = "0000");
        AssertRefused(BundleFiles.Manifest, "hash of the inputs");
    }

    [Fact]
    public void Load_path_out_of_the_folder_is_refused()
    {
        RewriteFiles(files => files[0] = files[0] with { Path = "../secret.json" });
        AssertRefused("../secret.json", "outside");
    }

    [Fact]
    public void Load_manifest_without_a_needed_file_is_refused()
    {
        RewriteFiles(files => files.RemoveAll(file => file.Path == "pace/k09.trees"));
        AssertRefused("pace/k09.trees", "does not list");
    }

    [Fact]
    public void Load_without_the_original_model_is_refused()
    {
        RewriteFiles(files => files.RemoveAll(file => file.Path.StartsWith("original/", StringComparison.Ordinal)));
        AssertRefused("original/model.json", "does not list");
        Assert.All(small.Bundle.Cohorts.Values, cohort => Assert.NotNull(cohort.Original));
    }

    [Fact]
    public void Load_trees_that_answer_otherwise_than_ml_net_are_refused()
    {
        small.CopyTo(_folder);
        var path = Path.Combine(_folder.Path, "pace/k06.json");
        var json = JsonNode.Parse(File.ReadAllText(path))!;
        json["golden"]![0]!["score"] = 0.5;
        File.WriteAllText(path, json.ToJsonString());
        Rehash();
        AssertRefused("pace/k06.trees", "where ML.NET says 0.5");
    }

    [Fact]
    public void Shipped_bundle_loads_and_knows_the_open_division()
    {
        var standards = ShippedBundle.Bundle.Cohorts.Keys.Select(standard => standard.Key);
        Assert.Superset(
            new HashSet<string>(["open-male-100", "open-female-75", "doubles-mixed-100"]),
            standards.ToHashSet()
        );
    }

    public void Dispose() => _folder.Dispose();

    private void EditManifest(Action<JsonNode> edit)
    {
        small.CopyTo(_folder);
        var path = Path.Combine(_folder.Path, BundleFiles.Manifest);
        var manifest = JsonNode.Parse(File.ReadAllText(path))!;
        edit(manifest);
        File.WriteAllText(path, manifest.ToJsonString());
    }

    private void Rehash() =>
        RewriteFiles(files =>
        {
            for (var i = 0; i < files.Count; i++)
            {
                var bytes = File.ReadAllBytes(Path.Combine(_folder.Path, files[i].Path));
                files[i] = new BundleFile(
                    files[i].Path,
                    bytes.Length,
                    Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))
                );
            }
        });

    /// <summary>Writes a manifest that is sound in itself but lists other files.</summary>
    private void RewriteFiles(Action<List<BundleFile>> edit)
    {
        if (!File.Exists(Path.Combine(_folder.Path, BundleFiles.Manifest)))
        {
            small.CopyTo(_folder);
        }

        List<BundleFile> files = [.. small.Bundle.Manifest.Files];
        edit(files);
        var manifest = small.Bundle.Manifest with { Files = [.. files], Version = BundleFiles.Version(files) };
        File.WriteAllText(
            Path.Combine(_folder.Path, BundleFiles.Manifest),
            System.Text.Json.JsonSerializer.Serialize(manifest, BundleJson.Readable)
        );
    }

    private void AssertRefused(string file, string reason)
    {
        var refusal = Assert.Throws<ModelBundleException>(() => ModelBundle.Load(_folder.Path));
        Assert.Equal(file, refusal.File);
        Assert.Contains(reason, refusal.Reason, StringComparison.Ordinal);
        Assert.Contains(file, refusal.Message, StringComparison.Ordinal);
    }
}
