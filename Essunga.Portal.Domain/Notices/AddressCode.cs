using System.Security.Cryptography;
using System.Text;
using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Notices;

/// <summary>
/// A code that was mailed to an address, so that who gave the address proves to read mail there. Only its hash is kept.
/// </summary>
/// <param name="At">UTC of when it was made.</param>
/// <param name="Tries">Wrong codes so far.</param>
public sealed record AddressCode(string Address, string Hash, DateTime At, int Tries)
{
    /// <summary>How long it can be used.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(24);

    /// <summary>How many wrong ones are taken: five of a million.</summary>
    public const int MostTries = 5;

    /// <summary>How soon another can be asked for, so that nobody's inbox is filled.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(2);

    /// <summary>The code as it is mailed: six digits.</summary>
    public static (AddressCode Kept, string Code) New(string address, DateTime now)
    {
        var code = RandomNumberGenerator.GetString("0123456789", 6);
        return (new(address, HashOf(address, code), now, 0), code);
    }

    /// <summary>True when it is the code that was mailed; spaces do not matter.</summary>
    /// <exception cref="BrokenRuleException">It is too old, or too many were wrong.</exception>
    public bool Matches(string? typed, DateTime now)
    {
        NoticeRules.CodeIsFresh.Require(now - At <= Lasts && Tries < MostTries);
        var code = string.Concat((typed ?? "").Where(letter => !char.IsWhiteSpace(letter)));
        return CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(HashOf(Address, code)),
            Encoding.UTF8.GetBytes(Hash)
        );
    }

    private static string HashOf(string address, string code) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{address}\n{code}")));
}
