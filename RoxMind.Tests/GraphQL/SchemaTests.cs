using GraphQL;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using RoxMind.GraphQL.Schema;

namespace RoxMind.Tests.GraphQL;

public sealed class SchemaTests
{
    [Fact]
    public async Task Schema_is_the_approved_one()
    {
        await using var host = await GatewayHost.StartAsync(FakeGrains.Create().Factory);
        var text = Print(host).ReplaceLineEndings("\n");
        var path = ApprovedPath();
        if (Environment.GetEnvironmentVariable("ROXMIND_APPROVE") == "1")
        {
            await File.WriteAllTextAsync(path, text);
        }

        var approved = File.Exists(path) ? await File.ReadAllTextAsync(path) : string.Empty;
        Assert.True(approved == text, "schema.graphql differs: read the difference, then run with ROXMIND_APPROVE=1.");
    }

    [Fact]
    public async Task Schema_can_be_downloaded()
    {
        await using var host = await GatewayHost.StartAsync(FakeGrains.Create().Factory);
        var text = await host.Http.GetStringAsync(
            new Uri("/graphql/schema.graphql", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(Print(host), text);
    }

    [Fact]
    public async Task Everything_in_the_schema_is_described()
    {
        await using var host = await GatewayHost.StartAsync(FakeGrains.Create().Factory);
        string[] specified = ["String", "Boolean", "Int", "Float"];
        var missing = new List<string>();
        foreach (var type in Schema(host).AllTypes)
        {
            if (specified.Contains(type.Name) || type.Name.StartsWith("__", StringComparison.Ordinal))
            {
                continue;
            }

            Note(missing, type.Description, type.Name);
            foreach (var field in (type as IComplexGraphType)?.Fields ?? Enumerable.Empty<FieldType>())
            {
                Note(missing, field.Description, $"{type.Name}.{field.Name}");
                foreach (var argument in field.Arguments ?? Enumerable.Empty<QueryArgument>())
                {
                    Note(missing, argument.Description, $"{type.Name}.{field.Name}({argument.Name})");
                }
            }

            foreach (var value in (type as EnumerationGraphType)?.Values ?? Enumerable.Empty<EnumValueDefinition>())
            {
                Note(missing, value.Description, $"{type.Name}.{value.Name}");
            }
        }

        Assert.Empty(missing);
    }

    [Fact]
    public async Task Durations_are_whole_seconds_and_say_so()
    {
        await using var host = await GatewayHost.StartAsync(FakeGrains.Create().Factory);
        var fields = Schema(host)
            .AllTypes.OfType<IComplexGraphType>()
            .SelectMany(type => type.Fields, (type, field) => (Name: $"{type.Name}.{field.Name}", field));
        foreach (var (name, field) in fields)
        {
            // A distribution's moments are means over many athletes; every single duration is a whole number.
            if (field.Name.EndsWith('S') && !name.StartsWith("Distribution.", StringComparison.Ordinal))
            {
                Assert.True(Named(field.ResolvedType!).Name == "Int", name);
                Assert.True(
                    field.Description!.Contains("second", StringComparison.OrdinalIgnoreCase)
                        || field.Description.Contains("Seconds", StringComparison.Ordinal),
                    $"{name} does not say its unit: {field.Description}"
                );
            }
        }
    }

    [Fact]
    public async Task Lists_and_their_elements_are_never_null()
    {
        await using var host = await GatewayHost.StartAsync(FakeGrains.Create().Factory);
        var open = Schema(host)
            .AllTypes.OfType<IObjectGraphType>()
            .Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal))
            .SelectMany(type => type.Fields, (type, field) => (Name: $"{type.Name}.{field.Name}", field.ResolvedType))
            .Where(field => field.ResolvedType!.ToString()!.Contains('[') && field.Name != "Query.nodes")
            .Where(field => !field.ResolvedType!.ToString()!.EndsWith("!]!", StringComparison.Ordinal));
        Assert.Empty(open.Select(field => $"{field.Name}: {field.ResolvedType}"));
    }

    [Fact]
    public async Task What_is_called_id_is_unique_over_everything_and_can_be_read_by_it()
    {
        await using var host = await GatewayHost.StartAsync(FakeGrains.Create().Factory);
        var found = Schema(host)
            .AllTypes.OfType<IObjectGraphType>()
            .Where(type => type.Fields.Find("id") is not null)
            .ToList();
        Assert.Contains(found, type => type.Name == "LeaderboardEntry");
        Assert.All(
            found,
            type =>
            {
                Assert.Equal("ID!", type.Fields.Find("id")!.ResolvedType!.ToString());
                Assert.Contains(type.ResolvedInterfaces, shared => shared.Name == "Node");
            }
        );
    }

    [Fact]
    public async Task Every_connection_can_be_read_from_both_ends()
    {
        await using var host = await GatewayHost.StartAsync(FakeGrains.Create().Factory);
        var connections = Schema(host)
            .AllTypes.OfType<IObjectGraphType>()
            .SelectMany(type => type.Fields, (type, field) => (Name: $"{type.Name}.{field.Name}", field))
            .Where(one => Named(one.field.ResolvedType!).Name.EndsWith("Connection", StringComparison.Ordinal))
            .Where(one => one.Name != "Answer.races")
            .ToList();
        Assert.NotEmpty(connections);
        Assert.All(
            connections,
            one =>
                Assert.Superset(
                    new HashSet<string>(["first", "after", "last", "before"]),
                    one.field.Arguments!.Select(argument => argument.Name).ToHashSet()
                )
        );
    }

    private static RoxMindSchema Schema(GatewayHost host)
    {
        var schema = host.Services.GetRequiredService<RoxMindSchema>();
        schema.Initialize();
        return schema;
    }

    private static string Print(GatewayHost host) => SchemaDownload.Print(Schema(host));

    private static IGraphType Named(IGraphType type) =>
        type is IProvideResolvedType { ResolvedType: { } inner } ? Named(inner) : type;

    private static void Note(List<string> missing, string? description, string name)
    {
        if (string.IsNullOrWhiteSpace(description))
        {
            missing.Add(name);
        }
    }

    private static string ApprovedPath()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "RoxMind.sln")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "RoxMind.GraphQL", "schema.graphql");
    }
}
