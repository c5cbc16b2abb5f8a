using Microsoft.Extensions.Configuration.Json;

namespace RoxMind.GraphQL.Settings;

/// <summary>A file of settings that may change while the program runs; see <see cref="SettingsFileReader"/>.</summary>
internal sealed class SettingsFile : JsonConfigurationSource
{
    /// <summary>Has the files among some sources outlive a mistake that is made in them while the program runs.</summary>
    public static void Keep(IList<IConfigurationSource> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        for (var i = 0; i < sources.Count; i++)
        {
            if (sources[i] is JsonConfigurationSource file and not SettingsFile)
            {
                sources[i] = new SettingsFile
                {
                    FileProvider = file.FileProvider,
                    Path = file.Path!,
                    Optional = file.Optional,
                    ReloadOnChange = file.ReloadOnChange,
                    ReloadDelay = file.ReloadDelay,
                    OnLoadException = file.OnLoadException,
                };
            }
        }
    }

    /// <inheritdoc/>
    public override IConfigurationProvider Build(IConfigurationBuilder builder)
    {
        EnsureDefaults(builder);
        return new SettingsFileReader(this);
    }
}
