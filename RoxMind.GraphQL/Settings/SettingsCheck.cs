using System.Text.Json;
using Microsoft.Extensions.Configuration.Json;

namespace RoxMind.GraphQL.Settings;

/// <summary>Refuses settings that cannot be meant before anything is started with them.</summary>
internal static class SettingsCheck
{
    /// <summary>What environment variables of the project begin with.</summary>
    public const string Prefix = "ROXMIND_";

    /// <summary>Names that only ASP.NET, Orleans and the host know; what they hold is theirs to check.</summary>
    public static readonly string[] Framework =
    [
        "$schema",
        "AllowedHosts",
        "ApplicationName",
        "ContentRoot",
        "Environment",
        "Http_Ports",
        "Https_Ports",
        "Kestrel",
        "Logging",
        "Orleans",
    ];

    /// <summary>Checks what files and the environment name, and every value that is in effect.</summary>
    /// <exception cref="SettingsException">Something is no setting, or has a value that is not allowed.</exception>
    public static void Check(this SettingsCatalog catalog, IConfigurationRoot settings)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(settings);
        foreach (var file in settings.Providers.OfType<JsonConfigurationProvider>())
        {
            foreach (var name in Names(file, parent: null))
            {
                CheckName(catalog, name, file.TryGet(name, out var value) ? value : null, file.Source.Path!);
            }
        }

        foreach (var (name, value) in Flat(new ConfigurationBuilder().AddEnvironmentVariables(Prefix).Build()))
        {
            CheckVariable(catalog, name, value);
        }

        foreach (var (name, value) in Flat(settings))
        {
            if (catalog.Find(name) is { } setting && !setting.Takes(value))
            {
                throw new SettingsException($"{name} is '{value}'; allowed: {setting.Allowed}.");
            }
        }
    }

    /// <summary>Checks names that were given in one place, all of which have to be settings.</summary>
    /// <exception cref="SettingsException">One is none.</exception>
    public static void CheckNames(this SettingsCatalog catalog, IConfigurationRoot given, string place)
    {
        foreach (var (name, value) in Flat(given))
        {
            CheckName(catalog, name, value, place);
        }
    }

    /// <summary>Has the program's log tell of files that are broken while it runs.</summary>
    public static void LogBrokenSettings(this IServiceProvider services)
    {
        ArgumentNullException.ThrowIfNull(services);
        var root = (IConfigurationRoot)services.GetRequiredService<IConfiguration>();
        foreach (var file in root.Providers.OfType<SettingsFileReader>())
        {
            file.Logger = services.GetRequiredService<ILogger<SettingsFileReader>>();
        }
    }

    /// <summary>Reads settings, of which a file may be broken.</summary>
    /// <exception cref="SettingsException">One is.</exception>
    public static T Reading<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException broken) when (broken.InnerException is not null)
        {
            var cause = broken.GetBaseException();
            var line = cause is JsonException { LineNumber: { } before } ? $", line {before + 1}" : string.Empty;
            throw new SettingsException($"appsettings.json cannot be read{line}: {Plain(cause.Message)}");
        }
    }

    private static void CheckName(SettingsCatalog catalog, string name, string? value, string place)
    {
        if (catalog.IsOthers(name) || catalog.Find(name) is not null)
        {
            return;
        }

        if (catalog.IsSection(name))
        {
            if (!string.IsNullOrEmpty(value))
            {
                throw new SettingsException(
                    $"{place}: '{name}' is '{value}'; it takes {Listed(catalog.Within(name))}."
                );
            }

            return;
        }

        var parts = name.Split(':');
        var known = 0;
        while (catalog.IsSection(string.Join(':', parts[..(known + 1)])))
        {
            known++;
        }

        var section = string.Join(':', parts[..known]);
        var wrong = string.Join(':', parts[..(known + 1)]);
        wrong = catalog.Find(wrong) is null ? wrong : name;
        var where = known == 0 ? "there are" : $"{section} has";
        throw new SettingsException($"{place}: '{wrong}' is no setting; {where} {Listed(catalog.Within(section))}.");
    }

    /// <summary>Variables of this prefix may be for other programs, unless they are meant for a section or all but a setting.</summary>
    private static void CheckVariable(SettingsCatalog catalog, string name, string? value)
    {
        if (name.Contains(':', StringComparison.Ordinal))
        {
            CheckName(catalog, name, value, "Environment");
            return;
        }

        var meant = catalog
            .Within(string.Empty)
            .FirstOrDefault(known => catalog.Find(known) is not null && IsAlmost(name, known));
        if (meant is not null && catalog.Find(name) is null && !catalog.IsOthers(name))
        {
            throw new SettingsException($"Environment: '{Prefix}{name}' is no setting; {Prefix}{meant} is.");
        }
    }

    private static bool IsAlmost(string name, string known)
    {
        var plain = name.Replace("_", string.Empty, StringComparison.Ordinal);
        return plain.Equals(known, StringComparison.OrdinalIgnoreCase)
            || (plain.Length > 2 && Spelling.IsNear(plain, known));
    }

    private static IEnumerable<KeyValuePair<string, string?>> Flat(IConfiguration settings) =>
        settings.AsEnumerable().Where(entry => entry.Value is not null);

    private static IEnumerable<string> Names(IConfigurationProvider file, string? parent)
    {
        foreach (var part in file.GetChildKeys([], parent).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var name = parent is null ? part : $"{parent}:{part}";
            yield return name;
            foreach (var inner in Names(file, name))
            {
                yield return inner;
            }
        }
    }

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names);

    /// <summary>What is wrong, in one line and without the place as the reader counts it, from 0.</summary>
    private static string Plain(string message) => message.ReplaceLineEndings(" ").Split(" LineNumber:")[0];
}
