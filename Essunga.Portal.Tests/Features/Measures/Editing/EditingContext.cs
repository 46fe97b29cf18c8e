using AngleSharp.Dom;
using Bunit;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Features.Measures.Editing;
using Essunga.Portal.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Essunga.Portal.Tests.Features.Measures.Editing;

/// <summary>The pages where indicators are made and changed.</summary>
public abstract class EditingContext : SamplePage
{
    protected EditingContext()
        : base(services =>
        {
            services.AddSingleton<PersonalSettings>();
            services.AddSingleton<EditQuery>();
            services.AddSingleton<SaveIndicator>();
            services.AddSingleton<SaveTarget>();
            services.AddSingleton<EndIndicator>();
        }) { }

    private protected static IElement Button<T>(IRenderedComponent<T> page, string text)
        where T : IComponent =>
        page.FindAll("button").First(button => button.TextContent.Replace('\u00A0', ' ') == text);

    private protected List<Draft> Drafts()
    {
        using var context = Database.CreateDbContext();
        return [.. context.Drafts];
    }
}
