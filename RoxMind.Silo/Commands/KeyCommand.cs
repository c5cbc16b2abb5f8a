using System.CommandLine;
using System.Text.Json;
using RoxMind.GraphQL.Access.Keys;
using RoxMind.GraphQL.Access.Roles;
using RoxMind.GraphQL.Access.Settings;
using RoxMind.Silo.Commands.Services;

namespace RoxMind.Silo.Commands;

/// <summary><c>key NAME</c>: makes an access key and shows it once; the service is given its hash only.</summary>
internal static class KeyCommand
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    private static readonly Argument<string> _name = new("NAME")
    {
        Description = "Whose key it is, for the service's log.",
    };

    private static readonly Option<AccessRole> _role = new("--role")
    {
        Description = "read, ingest (records and imports results too) or admin (erases athletes too).",
        DefaultValueFactory = _ => AccessRole.Read,
    };

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var command = new Command("key", "Make an access key; what to configure is printed beside it.");
        command.Arguments.Add(_name);
        command.Options.Add(_role);
        ServiceSettings.AddNone(command);
        _role.Validators.Add(result =>
        {
            if (
                result.GetValueOrDefault<AccessRole>() is not (AccessRole.Read or AccessRole.Ingest or AccessRole.Admin)
            )
            {
                result.AddError("A key has the role read, ingest or admin.");
            }
        });
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var key = ApiKey.Create();
#pragma warning disable CA1308 // roles are written in small letters in settings
        var role = parsed.GetValue(_role).ToString().ToLowerInvariant();
#pragma warning restore CA1308
        var settings = new
        {
            Access = new
            {
                Keys = new[]
                {
                    new ApiKeyOptions
                    {
                        Name = parsed.GetValue(_name)!,
                        Role = role,
                        Hash = ApiKey.Hash(key),
                    },
                },
            },
        };
        Console.WriteLine(
            $"The key, shown once:\n\n  {key}\n\nFor appsettings.json, beside the keys that are there already:\n"
        );
        Console.WriteLine(JsonSerializer.Serialize(settings, s_indented));
        return 0;
    }
}
