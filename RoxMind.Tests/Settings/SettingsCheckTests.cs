using Microsoft.Extensions.Configuration;
using RoxMind.GraphQL;
using RoxMind.GraphQL.Settings;
using RoxMind.Silo.Hosting;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Settings;

/// <summary>What cannot be meant is refused by its name, with what can.</summary>
public sealed class SettingsCheckTests
{
    [Theory]
    [InlineData("Coach:Threads", "many", "0 to 256")]
    [InlineData("Coach:Threads", "257", "0 to 256")]
    [InlineData("Coach:Provider", "abacus", "cpu, cuda")]
    [InlineData("Coach:Provider", "7", "cpu, cuda")]
    [InlineData("Coach:Timeout", "00:00:00", "00:00:01 to 01:00:00")]
    [InlineData("coach:timeout", "soon", "00:00:01 to 01:00:00")]
    [InlineData("Dashboard", "perhaps", "true, false")]
    [InlineData("GraphQL:Pages:GraphiQL", "perhaps", "true, false")]
    [InlineData("Milvus:Address", "elsewhere", "an http or https address")]
    [InlineData("Milvus:Collection", "", "text, not empty")]
    [InlineData("Cluster:Id", "a b", "[A-Za-z0-9_.-]{1,64}")]
    [InlineData("Access:Rate:PerSecond", "0", "1 to 1000000")]
    [InlineData("GraphQL:Uploads:MaxBytes", "1", "1024 to 1099511627776")]
    public void Value_that_is_not_allowed_is_told_with_those_that_are(string name, string value, string allowed)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new KeyValuePair<string, string?>(name, value)])
            .Build();
        var refusal = Assert.Throws<SettingsException>(() => SiloSettings.Catalog.Check(settings));
        Assert.Equal($"{name} is '{value}'; allowed: {allowed}.", refusal.Message);
    }

    [Theory]
    [InlineData("""{ "Coahc": { "Threads": 2 } }""", "'Coahc' is no setting; there are Access, Cluster, Coach,")]
    [InlineData("""{ "Coach": { "Treads": 2 } }""", "'Coach:Treads' is no setting; Coach has Adapter,")]
    [InlineData("""{ "Coach": { "Threads": { "Most": 2 } } }""", "'Coach:Threads:Most' is no setting;")]
    [InlineData("""{ "Coach": 2 }""", "'Coach' is '2'; it takes Adapter,")]
    [InlineData("""{ "Access": { "Keys": [{ "Nmae": "x" }] } }""", "'Access:Keys:0:Nmae' is no setting;")]
    [InlineData("""{ "GraphQL": { "Transport": { "MaxBatches": 2 } } }""", "'GraphQL:Transport:MaxBatches' is no")]
    public void Name_that_is_none_is_told_with_those_that_are(string json, string refusal) =>
        Assert.Contains(
            refusal,
            Assert.Throws<SettingsException>(() => Check(SiloSettings.Catalog, json)).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("{}")]
    [InlineData(
        """{ "coach": { "threads": 2, "Endpoint": null }, "Logging": { "LogLevel": { "Default": "Debug" } } }"""
    )]
    [InlineData(
        """{ "Access": { "Keys": [], "Jwt": {} }, "Kestrel": { "Certificates": { "Default": { "Path": "x" } } } }"""
    )]
    [InlineData("""{ "Access": { "Keys": [{ "Name": "x", "Role": "read", "Hash": "sha256:0" }] } }""")]
    [InlineData(
        """{ "GraphQL": { "Transport": { "AllowedOrigins": ["https://one.example", "https://two.example"] } } }"""
    )]
    public void Settings_that_can_be_meant_are_taken(string json) => Check(SiloSettings.Catalog, json);

    [Fact]
    public void One_file_serves_both_programs()
    {
        const string Both =
            """{ "Coach": { "Threads": 2 }, "Data": "here", "GatewayPort": 30001, "Cluster": { "Id": "x" } }""";
        Check(SiloSettings.Catalog, Both);
        Check(GatewaySettings.Catalog, Both);
        Assert.Equal(
            SiloSettings.Catalog.Within(string.Empty),
            GatewaySettings.Catalog.Within(string.Empty).Concat(GatewaySettings.OfSilos).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("Urls", "Url")]
    [InlineData("SiloPort", "SILO_PORT")]
    [InlineData("Data", "DTAA")]
    public void Names_that_were_meant_to_be_others_are_near(string known, string name) =>
        Assert.True(Spelling.IsNear(name.Replace("_", string.Empty, StringComparison.Ordinal), known));

    [Theory]
    [InlineData("Key", "KEYREAD")]
    [InlineData("Data", "SHARED")]
    [InlineData("Models", "MILVUS")]
    public void Other_names_are_not(string known, string name) => Assert.False(Spelling.IsNear(name, known));

    private static void Check(SettingsCatalog catalog, string json)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "appsettings.json");
        File.WriteAllText(file, json);
        catalog.Check(new ConfigurationBuilder().AddJsonFile(file).Build());
    }
}
