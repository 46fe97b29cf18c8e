using CsCheck;
using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Tests.Domain.Kernel;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Bygg- och miljönämnden", "bygg-och-miljonamnden")]
    [InlineData("Årets ÄLDRE ö", "arets-aldre-o")]
    [InlineData("  Mål 3: \"trygghet\"!  ", "mal-3-trygghet")]
    [InlineData("é, ü & ñ", "e-u-n")]
    [InlineData("<script>", "script")]
    [InlineData("!!!", "")]
    [InlineData("", "")]
    public void From_AName_IsPlainLettersDigitsAndHyphens(string name, string slug) =>
        Assert.Equal(slug, Slug.From(name));

    [Fact]
    public void From_AVeryLongName_IsCutAndEndsInNoHyphen()
    {
        var name = new string('a', Slug.MaxLength - 1) + " " + new string('b', 50);

        Assert.Equal(new string('a', Slug.MaxLength - 1), Slug.From(name));
        Assert.Equal(Slug.MaxLength, Slug.From(new string('c', 500)).Length);
    }

    [Fact]
    public void From_AnyText_CanStandInAnAddressAndIsItsOwnSlug() =>
        Gen.String.Sample(text =>
        {
            var slug = Slug.From(text.WithoutHalves());
            Assert.Matches("^([a-z0-9]+(-[a-z0-9]+)*)?$", slug);
            Assert.Equal(slug, Slug.From(slug));
        });
}

file static class Pairs
{
    /// <summary>Without halves of pairs, which no form can send.</summary>
    public static string WithoutHalves(this string text) =>
        string.Concat(text.Where(letter => !char.IsSurrogate(letter)));
}
