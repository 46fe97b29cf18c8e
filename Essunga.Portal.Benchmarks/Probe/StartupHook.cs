using System.Runtime.Loader;

/// <summary>
/// What <c>DOTNET_STARTUP_HOOKS</c> calls in the published portal: it lets the host find this assembly, whose
/// <see cref="Essunga.Portal.Benchmarks.Probe.ProbeStartup"/> adds the measuring points. So the portal that is measured
/// is the published one, byte for byte, and has no test endpoint of its own.
/// </summary>
#pragma warning disable MA0047, CA1050, CA1812, RCS1110 // The runtime looks for this name without a namespace
internal static class StartupHook
#pragma warning restore MA0047, CA1050, CA1812, RCS1110
{
    public static void Initialize() =>
        AssemblyLoadContext.Default.Resolving += (_, wanted) =>
            wanted.Name == typeof(StartupHook).Assembly.GetName().Name
                ? typeof(StartupHook).Assembly
                : null;
}
