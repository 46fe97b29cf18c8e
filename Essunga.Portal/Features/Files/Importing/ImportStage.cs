namespace Essunga.Portal.Features.Files.Importing;

/// <summary>How far a file has come on the page.</summary>
public enum ImportStage
{
    File = 0,
    Columns = 1,
    Trial = 2,
    Done = 3,
}
