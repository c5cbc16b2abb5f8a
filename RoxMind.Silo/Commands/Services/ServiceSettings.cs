using System.CommandLine;
using System.CommandLine.Parsing;
using System.ComponentModel.DataAnnotations;
using RoxMind.GraphQL.Settings;
using RoxMind.Silo.Hosting;

namespace RoxMind.Silo.Commands.Services;

/// <summary>The options that verbs share, and where their values come from.</summary>
internal static class ServiceSettings
{
    private static readonly Option<string?> _urls = new("--urls")
    {
        Description = "Address of the service; default http://127.0.0.1:8080.",
    };

    private static readonly Option<string?> _data = new("--data")
    {
        Description = "Folder that everything is kept in; default ./.roxmind.",
    };

    private static readonly Option<string?> _models = new("--models")
    {
        Description = "The model bundle's folder; default models/default.",
    };

    private static readonly Option<int?> _siloPort = new("--silo-port")
    {
        Description = "Port of the silo on the loopback address; default 11111, 0 for any free one.",
    };

    private static readonly Option<int?> _gatewayPort = new("--gateway-port")
    {
        Description = "Port for gateways in other processes; default 30000, 0 for any free one.",
    };

    private static readonly Option<string?> _key = new("--key")
    {
        Description = "Access key for a running service that asks for one; better given as ROXMIND_KEY.",
    };

    private static readonly Option<bool> _dashboard = new("--dashboard")
    {
        Description = "Serve Orleans' dashboard under /dashboard, to admins.",
    };

    private static readonly Option[] _all = [_urls, _data, _models, _siloPort, _gatewayPort, _key, _dashboard];

    /// <summary>Adds what a verb takes that runs the service.</summary>
    public static void AddServing(Command verb) =>
        Add(verb, _urls, _data, _models, _siloPort, _gatewayPort, _dashboard);

    /// <summary>Adds what a verb takes that works with a running service or with the data folder.</summary>
    public static void AddCalling(Command verb) => Add(verb, _urls, _data, _models, _key);

    /// <summary>Adds what a verb takes that works with the model bundle only.</summary>
    public static void AddModels(Command verb) => Add(verb, _models);

    /// <summary>Adds what a verb takes that works on the data folder itself.</summary>
    public static void AddFolder(Command verb) => Add(verb, _data);

    /// <summary>Whether the command line names a running service.</summary>
    public static bool NamesService(ParseResult parsed) => parsed.GetValue(_urls) is not null;

    /// <summary>Whether a verb works on a data folder, as it does where one is named, or no cluster is configured.</summary>
    public static bool IsFolder(ParseResult parsed, RoxMindOptions options) =>
        !options.Cluster.IsUsed || parsed.GetValue(_data) is not null;

    /// <summary>The data folder that a verb works on.</summary>
    /// <exception cref="StartupException">Everything is in a cluster's database.</exception>
    public static string ReadFolder(ParseResult parsed)
    {
        var options = Read(parsed);
        return IsFolder(parsed, options)
            ? options.Data
            : throw new StartupException(
                "Everything is in the cluster's database (Cluster:ConnectionString), which has tools of its own, as pg_dump. "
                    + "A data folder is named by --data.",
                isWrongUsage: true
            );
    }

    /// <summary>Adds nothing: for a verb that works with none of it, and says so when it is given some.</summary>
    public static void AddNone(Command verb) => Add(verb);

    /// <summary>Puts command line, environment and settings file together.</summary>
    /// <exception cref="StartupException">A value of the command line is out of its range.</exception>
    /// <exception cref="SettingsException">A setting is none, or its value is not allowed.</exception>
    public static RoxMindOptions Read(ParseResult parsed)
    {
        var settings = Settings();
        SiloSettings.Catalog.Check(settings);
        var options = new RoxMindOptions();
        settings.Bind(options);
        options.Urls = parsed.GetValue(_urls) ?? options.Urls;
        options.Data = parsed.GetValue(_data) ?? options.Data;
        options.Models = parsed.GetValue(_models) ?? options.Models;
        options.SiloPort = parsed.GetValue(_siloPort) ?? options.SiloPort;
        options.GatewayPort = parsed.GetValue(_gatewayPort) ?? options.GatewayPort;
        options.Dashboard |= parsed.GetValue(_dashboard);
        options.Key = parsed.GetValue(_key) ?? options.Key;
        try
        {
            // What the command line says; the rest was checked where it comes from.
            Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        }
        catch (ValidationException wrong)
        {
            throw new StartupException(wrong.Message, isWrongUsage: true);
        }

        return options;
    }

    /// <summary>Which service a command is to work with.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="options">What was read from it and the settings.</param>
    /// <exception cref="StartupException">The address is none, or a folder is named beside it.</exception>
    public static ServiceTarget ReadTarget(ParseResult parsed, RoxMindOptions options)
    {
        var settings = Settings();
        var (hasUrls, hasData) = (parsed.GetValue(_urls) is not null, parsed.GetValue(_data) is not null);
        if (hasUrls && hasData)
        {
            throw new StartupException(
                "--urls names a running service, --data the folder of one on this machine: give one of them.",
                isWrongUsage: true
            );
        }

        var isNamed = hasUrls || (!hasData && settings[nameof(RoxMindOptions.Urls)] is not null);
        var isAnywhere = !hasData && settings[nameof(RoxMindOptions.Data)] is null;
        return isNamed ? new ServiceTarget.At(ServiceAddresses.First(options.Urls))
            : isAnywhere ? new ServiceTarget.Holder(ServiceAddresses.First(options.Urls))
            : new ServiceTarget.Holder(Usual: null);
    }

    private static IConfigurationRoot Settings() =>
        SettingsCheck.Reading(() =>
            new ConfigurationBuilder()
                .SetBasePath(AppContext.BaseDirectory)
                .AddJsonFile("appsettings.json", optional: true)
                .AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true)
                .AddEnvironmentVariables(SettingsCheck.Prefix)
                .Build()
        );

    /// <summary>Adds what a verb takes; what it does not take is refused by name, be it before the verb or behind it.</summary>
    private static void Add(Command verb, params Option[] taken)
    {
        foreach (var option in taken)
        {
            verb.Options.Add(option);
        }

        foreach (var other in _all.Except(taken))
        {
            var refused = new Option<string?>(other.Name) { Hidden = true, Arity = other.Arity };
            refused.Validators.Add(result => result.AddError(Refusal(verb, other)));
            verb.Options.Add(refused);
        }

        verb.Validators.Add(result => RefuseOthers(result, taken));
    }

    /// <summary>The program itself takes what <c>serve</c> takes; before a verb that takes less, it would be passed over in silence.</summary>
    private static void RefuseOthers(CommandResult result, Option[] taken)
    {
        if (result.Parent is not CommandResult root)
        {
            return;
        }

        foreach (var given in root.Children.OfType<OptionResult>().Where(given => !given.Implicit))
        {
            if (_all.Contains(given.Option) && !taken.Contains(given.Option))
            {
                result.AddError(Refusal(result.Command, given.Option));
            }
        }
    }

    private static string Refusal(Command verb, Option option) => $"'{verb.Name}' takes no {option.Name}.";
}
