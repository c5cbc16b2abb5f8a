using System.CommandLine;
using System.ComponentModel.DataAnnotations;
using RoxMind.Silo.Hosting;

namespace RoxMind.Silo.Commands;

/// <summary>The options that every verb has, and where their values come from.</summary>
internal static class ServiceSettings
{
    private static readonly Option<string?> _urls = new("--urls")
    {
        Description = "Address of the gateway and its pages; default http://127.0.0.1:8080.",
        Recursive = true,
    };

    private static readonly Option<string?> _data = new("--data")
    {
        Description = "Folder that everything is kept in; default ./.roxmind.",
        Recursive = true,
    };

    private static readonly Option<string?> _models = new("--models")
    {
        Description = "The model bundle's folder; default models/default.",
        Recursive = true,
    };

    private static readonly Option<int?> _siloPort = new("--silo-port")
    {
        Description = "Port of the silo on the loopback address; default 11111, 0 for any free one.",
        Recursive = true,
    };

    private static readonly Option<int?> _gatewayPort = new("--gateway-port")
    {
        Description = "Port for gateways in other processes; default 30000, 0 for any free one.",
        Recursive = true,
    };

    private static readonly Option<string?> _key = new("--key")
    {
        Description = "Access key for a running service that asks for one; better given as ROXMIND_KEY.",
        Recursive = true,
    };

    private static readonly Option<bool> _dashboard = new("--dashboard")
    {
        Description = "Serve Orleans' dashboard under /dashboard, to admins.",
        Recursive = true,
    };

    /// <summary>Adds the options to the root command.</summary>
    public static void AddTo(RootCommand root)
    {
        foreach (var option in new Option[] { _urls, _data, _models, _siloPort, _gatewayPort, _key, _dashboard })
        {
            root.Options.Add(option);
        }
    }

    /// <summary>Puts command line, environment and settings file together.</summary>
    /// <exception cref="StartupException">A value is out of its range.</exception>
    public static RoxMindOptions Read(ParseResult parsed)
    {
        var options = new RoxMindOptions();
        new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true)
            .AddEnvironmentVariables("ROXMIND_")
            .Build()
            .Bind(options);
        options.Urls = parsed.GetValue(_urls) ?? options.Urls;
        options.Data = parsed.GetValue(_data) ?? options.Data;
        options.Models = parsed.GetValue(_models) ?? options.Models;
        options.SiloPort = parsed.GetValue(_siloPort) ?? options.SiloPort;
        options.GatewayPort = parsed.GetValue(_gatewayPort) ?? options.GatewayPort;
        options.Dashboard |= parsed.GetValue(_dashboard);
        options.Key = parsed.GetValue(_key) ?? options.Key;
        try
        {
            Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        }
        catch (ValidationException wrong)
        {
            throw new StartupException(wrong.Message, isWrongUsage: true);
        }

        return options;
    }
}
