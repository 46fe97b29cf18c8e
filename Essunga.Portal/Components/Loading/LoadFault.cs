using System.Security.Cryptography;

namespace Essunga.Portal.Components.Loading;

/// <summary>Writes a failure to the log under a short reference that the reader can say aloud.</summary>
internal static partial class LoadFault
{
    /// <summary>Logs and answers the reference: four hexadecimal digits.</summary>
    public static string Record(ILogger log, Exception fault, string what)
    {
        var reference = RandomNumberGenerator.GetHexString(4);
        Failed(log, fault, what, reference);
        return reference;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{What} failed, reference {Reference}")]
    private static partial void Failed(ILogger log, Exception fault, string what, string reference);
}
