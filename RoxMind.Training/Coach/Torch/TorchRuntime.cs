using System.Runtime.InteropServices;
using System.Runtime.Loader;
using TorchSharp;

namespace RoxMind.Training.Coach.Torch;

/// <summary>Loads libtorch, and prepares it for what this program does.</summary>
internal static class TorchRuntime
{
    private const string Library = "LibTorchSharp";
    private const string Engine = "libtorch.so";

    private static readonly Lock Gate = new();
    private static nint _library;
    private static bool _isPrepared;

    /// <summary>Loads the library, with a thread for each core. Must be called before anything of TorchSharp is used.</summary>
    /// <exception cref="NotSupportedException">The library is not for this system.</exception>
    public static void Prepare()
    {
        lock (Gate)
        {
            if (!_isPrepared)
            {
                if (OperatingSystem.IsLinux())
                {
                    // A step's tensors are large and the next step's are the same: memory that is kept is not asked for again.
                    // (A quarter of the time goes into page faults otherwise.)
                    NativeEnvironment.KeepFreedMemory();
                    AssemblyLoadContext.Default.ResolvingUnmanagedDll += (_, name) =>
                        name == Library ? LoadLoosened() : 0;
                }

                torch.InitializeDeviceType(DeviceType.CPU);
                _isPrepared = true;
            }
        }

        torch.set_num_threads(Environment.ProcessorCount);
    }

    /// <summary>
    /// The library as it is needs the C++ library of GCC 13, of which it uses nothing: one symbol that its headers name and no code
    /// calls. A copy that does without is loaded where the system's C++ library is older (Debian 12, Ubuntu 22.04).
    /// </summary>
    private static nint LoadLoosened()
    {
        if (_library != 0)
        {
            return _library;
        }

        var folder = Path.Combine(AppContext.BaseDirectory, "runtimes", "linux-x64", "native");
        var original = Path.Combine(folder, $"lib{Library}.so");
        if (!File.Exists(original))
        {
            return 0;
        }

        // Its own needs, which a copy elsewhere does not find beside it.
        NativeLibrary.Load(Path.Combine(folder, Engine));
        var copy = Path.Combine(Directory.CreateTempSubdirectory("roxmind-torch-").FullName, $"lib{Library}.so");
        try
        {
            File.WriteAllBytes(copy, ElfVersions.Loosen(File.ReadAllBytes(original), "GLIBCXX_3.4.32"));
            _library = NativeLibrary.Load(copy);
        }
        finally
        {
            // It stays mapped.
            Directory.Delete(Path.GetDirectoryName(copy)!, recursive: true);
        }

        return _library;
    }
}
