using Bunit;
using Essunga.Portal.Features.Reporting;
using Essunga.Portal.Features.Reporting.Pasting;
using Essunga.Portal.Tests.Support;
using Essunga.Portal.Tests.Writing;
using Essunga.Portal.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Essunga.Portal.Tests.Features.Reporting;

/// <summary>The page of what is owed, with the value that is missing.</summary>
public abstract class ReportingContext : SamplePage
{
    private protected const string Field = "varde-e02-2025-tertial-2-total";

    protected ReportingContext()
        : base(services =>
        {
            services.AddSingleton<ReportQuery>();
            services.AddSingleton<ReportValue>();
            services.AddSingleton<ReportActivity>();
            services.AddSingleton<ITextDesk, WrittenDesk>();
            services.AddSingleton<PasteQuery>();
            services.AddSingleton<PasteCommand>();
        }) { }

    private protected IRenderedComponent<ReportPage> Open(string persona)
    {
        SignIn(persona);
        var page = Render<ReportPage>();
        page.WaitForElement(".lead", TimeSpan.FromSeconds(20));
        return page;
    }

    private protected static Task TypeAsync(IRenderedComponent<ReportPage> page, string text) =>
        page.Find($"#{Field}").ChangeAsync(text);

    private protected static Task PressAsync(IRenderedComponent<ReportPage> page, string word) =>
        page.FindAll(".ask button").Single(button => Read(button) == word).ClickAsync();
}
