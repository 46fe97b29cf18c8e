namespace Essunga.Portal.Domain.Measures;

/// <summary>Whom a value holds for: T (totalt), K (kvinnor, flickor) or M (män, pojkar).</summary>
public enum Gender
{
    Total = 0,
    Women = 1,
    Men = 2,
}
