using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;

namespace Essunga.Portal.Tests.Components.Text;

public sealed class PersonTextTests
{
    [Theory]
    [InlineData("Chef", "Nossebro skola 7-9 (210 elever)", "Chef, Nossebro skola 7-9")]
    [InlineData("Ekonomichef", "Ekonomi", "Ekonomichef")]
    [InlineData("VD", "Essungabostäder AB", "VD, Essungabostäder AB")]
    public void Of_TitleAndPlace_SaysNothingTwice(string title, string place, string expected) =>
        Assert.Equal(
            expected,
            PersonText.Of(new ReadPerson(Guid.Empty, title, place, IsActive: true))
        );

    [Fact]
    public void Of_WhoHasLeft_SaysSo() =>
        Assert.Equal(
            "chef, Ekonomi (inte längre kvar)",
            PersonText.Of(
                new ReadPerson(Guid.Empty, "Chef", "Ekonomi", IsActive: false),
                small: true
            )
        );

    [Theory]
    [InlineData("Sektorchef", "sektorchef")]
    [InlineData("Åtgärd", "åtgärd")]
    [InlineData("VD", "VD")]
    [InlineData("", "")]
    public void Small_Text_KeepsAbbreviations(string text, string expected) =>
        Assert.Equal(expected, Words.Small(text));
}
