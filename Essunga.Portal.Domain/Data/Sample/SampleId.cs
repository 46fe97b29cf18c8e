using System.Security.Cryptography;
using System.Text;

namespace Essunga.Portal.Domain.Data.Sample;

/// <summary>The same object has the same id each time the sample data is loaded, so that an address that was mailed still leads there.</summary>
internal static class SampleId
{
    public static Guid For(params ReadOnlySpan<object> parts)
    {
        var key = new StringBuilder();
        foreach (var part in parts)
        {
            key.Append(System.Globalization.CultureInfo.InvariantCulture, $"{part}/");
        }

        return new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(key.ToString())).AsSpan(0, 16));
    }
}
