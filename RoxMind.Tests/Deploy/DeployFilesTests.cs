using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using RoxMind.Silo.Hosting;
using RoxMind.Tests.Service;
using RoxMind.Tests.Storage;
using YamlDotNet.RepresentationModel;

namespace RoxMind.Tests.Deploy;

/// <summary>The files of deploy/ can be read, and name only settings that there are.</summary>
[Slow]
public sealed partial class DeployFilesTests
{
    private static readonly string s_folder = Path.Combine(RepositoryRoot.Path, "deploy");

    public static TheoryData<string> Yaml =>
        [
            .. Directory
                .EnumerateFiles(s_folder, "*.y*ml", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(s_folder, file)),
        ];

    [Theory]
    [MemberData(nameof(Yaml))]
    public void Yaml_can_be_read(string file) => Assert.NotEmpty(Read(file).Children);

    [Fact]
    public void Every_setting_that_is_named_is_one()
    {
        var named = Directory
            .EnumerateFiles(s_folder, "*", SearchOption.AllDirectories)
            .SelectMany(file => Variable().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value))
            .Distinct()
            .ToList();
        Assert.Contains("Cluster__AdvertisedAddress", named);
        Assert.All(
            named,
            name => Assert.NotNull(SiloSettings.Catalog.Find(name.Replace("__", ":", StringComparison.Ordinal)))
        );
    }

    [Fact]
    public void Compose_has_all_parts_and_its_own_run_without_root_on_a_read_only_root()
    {
        var services = (YamlMappingNode)Read("compose.yaml")["services"];
        var names = services.Children.Keys.Select(name => $"{name}").ToList();
        Assert.All(
            [
                "silo-1",
                "silo-2",
                "gateway-1",
                "gateway-2",
                "postgres",
                "milvus",
                "etcd",
                "minio",
                "prometheus",
                "grafana",
            ],
            name => Assert.Contains(name, names)
        );
        Assert.Contains(
            "read_only: true",
            File.ReadAllText(Path.Combine(s_folder, "compose.yaml")),
            StringComparison.Ordinal
        );
        Assert.Contains("USER $APP_UID", Containerfile, StringComparison.Ordinal);
    }

    [Fact]
    public void Kubernetes_runs_nothing_of_ours_as_root()
    {
        var items = (YamlSequenceNode)Read("kubernetes/roxmind.yaml")["items"];
        var pods = items.Where(item => $"{item["kind"]}" is "StatefulSet" or "Deployment" or "Job").ToList();
        Assert.Equal(3, pods.Count);
        Assert.All(
            pods,
            pod =>
            {
                var spec = pod["spec"]["template"]["spec"];
                Assert.Equal("true", $"{spec["securityContext"]["runAsNonRoot"]}");
                Assert.Equal("true", $"{spec["containers"][0]["securityContext"]["readOnlyRootFilesystem"]}");
            }
        );
    }

    [Fact]
    public void Dashboard_can_be_read()
    {
        using var dashboard = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(s_folder, "grafana", "roxmind.json")));
        Assert.True(dashboard.RootElement.GetProperty("panels").GetArrayLength() > 10);
    }

    [Fact]
    public async Task Unit_is_one_that_systemd_takes()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/systemd-analyze"), "systemd-analyze is not installed.");
        using var folder = new TemporaryFolder();
        var unit = Path.Combine(folder.Path, "roxmind.service");
        var text = await File.ReadAllTextAsync(UnitFile, TestContext.Current.CancellationToken);
        // The program that it starts has to be there.
        await File.WriteAllTextAsync(
            unit,
            text.Replace("/usr/bin/dotnet", "/bin/true", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );
        var (code, output) = await BuiltProgram.RunAsync(
            new ProcessStartInfo("/usr/bin/systemd-analyze", ["verify", unit])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        );
        Assert.True(code == 0, output);
        Assert.DoesNotContain("Unknown", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_starts_as_the_unit_says_and_the_images_health_check_finds_it_ready()
    {
        using var folder = new TemporaryFolder();
        var command = Start().Match(await File.ReadAllTextAsync(UnitFile, TestContext.Current.CancellationToken));
        var arguments = command.Groups["arguments"].Value.Split(' ');
        Assert.Equal(["serve", "--data", "/var/lib/roxmind", "--urls", "http://127.0.0.1:8080"], arguments);
        await using var service = await ServiceProcess.StartAsync(
            folder.Path,
            settings: new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["ROXMIND_Telemetry__Prometheus"] = "true",
                ["ROXMIND_Telemetry__JsonLogs"] = "true",
            }
        );
        using var check = JsonDocument.Parse(Health().Match(Containerfile).Groups["command"].Value);
        var words = check.RootElement.EnumerateArray().Select(word => word.GetString()!).ToList();
        Assert.Equal(0, await CheckAsync(words, service.Url.Port));
        Assert.NotEqual(0, await CheckAsync(words, FreePort.Prefer(0)));
    }

    private static string UnitFile => Path.Combine(s_folder, "systemd", "roxmind.service");

    private static string Containerfile => File.ReadAllText(Path.Combine(s_folder, "Containerfile"));

    private static async Task<int> CheckAsync(IReadOnlyList<string> words, int port)
    {
        var (code, _) = await BuiltProgram.RunAsync(
            new ProcessStartInfo(
                words[0],
                words.Skip(1).Select(word => word.Replace("8080", $"{port}", StringComparison.Ordinal))
            )
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        );
        return code;
    }

    private static YamlMappingNode Read(string file)
    {
        using var text = new StreamReader(Path.Combine(s_folder, file));
        var yaml = new YamlStream();
        // Merge keys of compose are read as keys here: what they bring is not looked at.
        yaml.Load(text);
        return (YamlMappingNode)yaml.Documents.Single().RootNode;
    }

    [GeneratedRegex(@"ROXMIND_(?<name>[A-Za-z_]+)")]
    private static partial Regex Variable();

    [GeneratedRegex(
        "^ExecStart=/usr/bin/dotnet /opt/roxmind/RoxMind.Silo.dll (?<arguments>.*)$",
        RegexOptions.Multiline
    )]
    private static partial Regex Start();

    [GeneratedRegex(@"HEALTHCHECK[^[]*CMD (?<command>\[.*\])")]
    private static partial Regex Health();
}
