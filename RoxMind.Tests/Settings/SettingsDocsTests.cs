using System.Text.RegularExpressions;
using RoxMind.GraphQL;
using RoxMind.GraphQL.Settings;
using RoxMind.Silo.Hosting;

namespace RoxMind.Tests.Settings;

/// <summary>The table of settings in docs/configuration.md says what the classes say.</summary>
public sealed partial class SettingsDocsTests
{
    private static string Page => File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "configuration.md"));

    [Fact]
    public void Every_setting_is_in_the_table_with_its_default_and_its_range()
    {
        var expected = SiloSettings
            .Catalog.All.Select(setting =>
                $"| `{setting.Name}` | {Code(setting.Default)} | {(setting.Rules.Count > 0 ? Code(setting.Allowed) : setting.Allowed)} |"
            )
            .ToList();
        Assert.Equal(expected, Row().Matches(Page).Select(row => row.Groups["start"].Value));
        Assert.All(Row().Matches(Page), row => Assert.True(row.Groups["effect"].Value.Trim().Length > 10, row.Value));
    }

    [Fact]
    public void What_the_lone_gateway_has_of_its_own_is_told()
    {
        var own = GatewaySettings
            .Catalog.All.Where(setting => SiloSettings.Catalog.Find(setting.Name)?.Default != setting.Default)
            .Select(setting => $"`{setting.Name}` {Code(setting.Default)}");
        Assert.All(own, told => Assert.Contains(told, Page, StringComparison.Ordinal));
        Assert.All(GatewaySettings.OfSilos, name => Assert.Contains($"`{name}`", Page, StringComparison.Ordinal));
    }

    private static string Code(string? value) =>
        value is null ? "none"
        : value.Length == 0 ? "empty"
        : $"`{value}`";

    [GeneratedRegex(@"^(?<start>\| `[^`]+` \| [^|]+ \| [^|]+ \|)(?<effect>[^|]+)\|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
