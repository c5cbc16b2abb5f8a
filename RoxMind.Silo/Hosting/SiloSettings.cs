using RoxMind.GraphQL;
using RoxMind.GraphQL.Settings;
using RoxMind.Inference.Chat;
using RoxMind.Inference.Sentences;
using RoxMind.Silo.Search.Milvus;

namespace RoxMind.Silo.Hosting;

/// <summary>The settings of a silo, which has a gateway of its own.</summary>
internal static class SiloSettings
{
    /// <summary>All of them.</summary>
    public static SettingsCatalog Catalog =>
        new(
            [
                .. GatewaySettings.Sections,
                new SettingsSection(string.Empty, typeof(RoxMindOptions)),
                new SettingsSection(CoachOptions.Section, typeof(CoachOptions)),
                new SettingsSection(SentenceOptions.Section, typeof(SentenceOptions)),
                new SettingsSection(MilvusOptions.Section, typeof(MilvusOptions)),
            ],
            SettingsCheck.Framework
        );
}
