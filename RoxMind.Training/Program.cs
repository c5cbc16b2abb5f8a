using System.CommandLine;
using RoxMind.Training;
using RoxMind.Training.Coach;

// LightGBM's threads must not spin while they wait: on busy cores that is twenty times slower. Read when it is loaded.
NativeEnvironment.Set("OMP_WAIT_POLICY", "PASSIVE");
var root = new RootCommand("Trains and judges RoxMind's models, and makes synthetic races.")
{
    TrainCommand.Create(),
    EvaluateCommand.Create(),
    SynthesizeCommand.Create(),
    CoachCommand.Create(),
};
return await Invocation.RunAsync(root, args);
