using System.Globalization;
using System.Runtime.InteropServices;
using Essunga.Portal.Benchmarks.Data;

namespace Essunga.Portal.Benchmarks.Report;

/// <summary>The write-up of a run.</summary>
internal static class Document
{
    private const string Method = """
        ## How it is measured

        - The published portal (`Release`) runs as a process of its own on loopback with its own copy of the database. A start-up hook adds the measuring points (memory after a full collection, SQL commands, forgetting what is kept in memory), so the portal itself has no test endpoint.
        - The empty page of P1 is the smallest Blazor Server application there is: one empty page, prerendered and made interactive, without sign-in, database, layout or component library, in a second process of the same run. Each of five rounds asks it first and then every address, 16 connections for 1.2 seconds each; the share is taken within the round, and the median of the rounds is told.
        - The load comes from the same machine and shares its cores with the portal, and the machine swings two- to threefold between identical runs: shares, bytes, counts and memory are what to trust; milliseconds are medians.
        - A visit is one by headless Chromium in a new profile (empty cache) and again in the same one (filled cache). *Usable* is when the circuit answers. The slow line is 10 Mbit/s with 50 ms, by the browser's own emulation.
        - A circuit is a real one over SignalR with MessagePack, without a browser, which answers as the browser's script does and leaves as a browser does that closes the page.
        - P9: *a change of address* (another reporting point) reads and draws the page anew and is held to the bar for a first batch; *an interaction* redraws a part and is held to the bar of 5 KB.
        - P12 is counted three times: with nothing kept in memory (the first page after a start, where who the reader is and which years can be chosen are read too), when a value has just been reported, and when nothing has changed.

        ## What a hundred times the data is

        Growth of this portal is more history, more units and more indicators. The copies are units under the same committees, each with its own people, roles, indicators, targets, values, corrections, facts and change log; and goals, activities, reports and statements of thirty earlier goal periods and two later ones. The goal period that is under way keeps its five goals and its activities, because a council has no more of them at a time. Years are held to 1900–2200, so three copies share a goal period: an earlier period has fifteen or twenty goals, and the number of goal periods and reporting points grows less than a hundredfold.

        """;

    public static async Task<string> WriteAsync(
        IReadOnlyList<(string Size, IReadOnlyList<Figure> Figures)> runs,
        string large,
        int times,
        RunSize size,
        CancellationToken cancellation
    )
    {
        var counts = await MakeDataCommand.CountsAsync(large, cancellation);
        var rows = string.Join(
            '\n',
            counts.Select(one =>
                string.Create(CultureInfo.InvariantCulture, $"| {one.Table} | {one.Count} |")
            )
        );
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            # Measurements

            Made by `bash eng/bench.sh` on {TimeProvider.System.GetLocalNow():yyyy-MM-dd}, on a virtual machine with {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, with the sample data and with {times} times as much. Each address has {size.Visits} browser visits on each line and {size.Circuits} circuits; the crowd on the start page is {size.Crowd} circuits (the bars ask for 7 visits and 1000 circuits). The bars are those of the portal's engineering rules, by their numbers.

            ## Bars that are not met

            {FigureTables.Missed(runs)}

            {Method}
            | Table | Rows at × {times} |
            | --- | ---: |
            {rows}

            ## Figures

            {FigureTables.Of(runs)}
            """
        );
    }
}
