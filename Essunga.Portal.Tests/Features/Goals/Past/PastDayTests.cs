using Essunga.Portal.Features.Goals.Past;

namespace Essunga.Portal.Tests.Features.Goals.Past;

public sealed class PastDayTests
{
    private static readonly DateOnly Begins = new(2024, 1, 15);
    private static readonly DateOnly Today = new(2025, 10, 9);

    [Theory]
    [InlineData("2025-05-01")]
    [InlineData(" 2025-5-1 ")]
    [InlineData("20250501")]
    public void Read_ADay_IsThatDay(string text) =>
        Assert.Equal(
            new PastDay(new DateOnly(2025, 5, 1), null),
            PastDay.Read(text, Begins, Today)
        );

    [Theory]
    [InlineData("2024-01-15")]
    [InlineData("2025-10-09")]
    public void Read_TheFirstAndTheLastDay_IsTaken(string text) =>
        Assert.Null(PastDay.Read(text, Begins, Today).Problem);

    [Theory]
    [InlineData("igår", "är ingen dag")]
    [InlineData("2025-02-30", "är ingen dag")]
    [InlineData("<script>", "är ingen dag")]
    [InlineData("2025-10-10", "har inte varit än")]
    [InlineData("2024-01-14", "Uppgifterna börjar den 15\u00A0januari\u00A02024")]
    public void Read_AnythingElse_SaysWhy(string text, string says)
    {
        var read = PastDay.Read(text, Begins, Today);

        Assert.Null(read.Day);
        Assert.Contains(says, read.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WithoutAnyData_SaysSo() =>
        Assert.Equal(
            "Portalen har inga uppgifter än.",
            PastDay.Read("2025-05-01", null, Today).Problem
        );
}
