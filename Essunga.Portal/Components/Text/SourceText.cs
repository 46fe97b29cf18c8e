using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Components.Text;

/// <summary>
/// Where a piece of data was found, as a reader is told it: an address is shown by its host and can be followed,
/// anything else as it stands.
/// </summary>
/// <param name="Name">"essunga.se", "Svenskt Näringsliv"; empty when nothing is told.</param>
/// <param name="Href">The address, when there is one.</param>
public sealed record SourceText(string Name, string? Href)
{
    public static SourceText None { get; } = new("", null);

    public static SourceText Of(Provenance provenance)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        return provenance is { Kind: DataKind.Fact or DataKind.Benchmark, Source: { } source }
            ? Of(source)
            : None;
    }

    public static SourceText Of(string source) =>
        Uri.TryCreate(source, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? new(WithoutPrefix(address.Host), address.AbsoluteUri)
            : new(source, null);

    private static string WithoutPrefix(string host) =>
        host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
}
