using System.Runtime.InteropServices;

namespace RoxMind.Training;

/// <summary>Environment variables as native libraries see them.</summary>
internal static class NativeEnvironment
{
    /// <summary>
    /// Sets a variable for this process. On Unix .NET keeps a copy of the environment of its own, which native libraries
    /// never see.
    /// </summary>
    public static void Set(string name, string value)
    {
        Environment.SetEnvironmentVariable(name, value);
        if (!OperatingSystem.IsWindows() && SetVariable(name, value, 1) != 0)
        {
            throw new InvalidOperationException($"The environment variable {name} can't be set.");
        }
    }

#pragma warning disable SYSLIB1054 // Generated marshalling needs unsafe code; this is called once.
    [DllImport("libc", EntryPoint = "setenv", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetVariable(
        [MarshalAs(UnmanagedType.LPUTF8Str)] string name,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string value,
        int overwrite
    );
#pragma warning restore SYSLIB1054
}
