using Microsoft.Extensions.Configuration;
using RoxMind.GraphQL.Settings;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Settings;

/// <summary>A file of settings that is broken while the program runs takes nothing back.</summary>
public sealed class SettingsFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _lines = [];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("{ \"Access\": { \"Keys\": [")]
    [InlineData("")]
    [InlineData("[1]")]
    public void What_was_read_before_stays_until_the_file_can_be_read_again(string broken)
    {
        Write("{ \"Greeting\": \"first\" }");
        using var settings = Open();
        Write(broken);
        ((IConfigurationRoot)settings).Reload();

        Assert.Equal("first", settings["Greeting"]);
        Assert.Contains("appsettings.json", Assert.Single(_lines));

        Write("{ \"Greeting\": \"second\" }");
        ((IConfigurationRoot)settings).Reload();
        Assert.Equal("second", settings["Greeting"]);
    }

    [Fact]
    public void File_that_is_broken_from_the_start_is_a_fault()
    {
        Write("{");
        Assert.Throws<InvalidDataException>(() => Open());
    }

    private void Write(string text) => File.WriteAllText(Path.Combine(_folder.Path, "appsettings.json"), text);

    private ConfigurationManager Open()
    {
        var settings = new ConfigurationManager();
        settings.SetBasePath(_folder.Path).AddJsonFile("appsettings.json");
        SettingsFile.Keep(settings.Sources);
        foreach (var file in ((IConfigurationRoot)settings).Providers.OfType<SettingsFileReader>())
        {
            file.Logger = new ListLog(_lines);
        }

        return settings;
    }
}
