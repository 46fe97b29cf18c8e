using CsCheck;
using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Tests.Domain.Kernel;

public sealed class SearchTextTests
{
    [Fact]
    public void From_SeveralParts_IsSmallLettersAndSingleSpaces() =>
        Assert.Equal(
            "i08 andel äldre med åtta ö",
            SearchText.From(" I08", "Andel  ÄLDRE\tmed\n\u00a0Åtta ", null, "Ö")
        );

    [Fact]
    public void From_Nothing_IsEmpty()
    {
        Assert.Equal("", SearchText.From());
        Assert.Equal("", SearchText.From(null, " ", ""));
    }

    [Fact]
    public void From_WhatIsAlikeAlready_IsTheSame() =>
        Gen.String.Sample(text =>
        {
            var once = SearchText.From(text);
            return SearchText.From(once) == once && SearchText.From(text, null) == once;
        });
}
