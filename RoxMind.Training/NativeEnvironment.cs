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

    /// <summary>
    /// Has the C library keep memory that is freed for what comes next, and not give it back to the system. Linux with the GNU C
    /// library only.
    /// </summary>
    public static void KeepFreedMemory()
    {
        // mallopt(3): M_MMAP_THRESHOLD is -3, M_TRIM_THRESHOLD -1.
        if (SetAllocation(-3, 1 << 30) == 0 || SetAllocation(-1, int.MaxValue) == 0)
        {
            throw new InvalidOperationException("The C library does not take how to keep memory.");
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

    [DllImport("libc", EntryPoint = "mallopt", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetAllocation(int parameter, int value);
#pragma warning restore SYSLIB1054
}
