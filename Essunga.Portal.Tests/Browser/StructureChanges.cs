namespace Essunga.Portal.Tests.Browser;

/// <summary>What changes the structure of a text under those who write in it.</summary>
internal static class StructureChanges
{
    /// <summary>Lists, headings, quotes, tables, new paragraphs, joins, and undo that is done again.</summary>
    public static async Task OneAsync(WritingPage writer, Random random)
    {
        var keyboard = writer.Page.Page.Keyboard;
        switch (random.Next(8))
        {
            case 0:
                await keyboard.PressAsync("Enter");
                break;
            case 1:
                await keyboard.PressAsync("Control+Alt+1");
                break;
            case 2:
                await keyboard.PressAsync("Control+b");
                break;
            case 3:
                await writer.RunAsync(
                    "document.querySelector('[aria-labelledby=visionen] [aria-label=Punktlista]').click();"
                );
                break;
            case 4:
                await writer.RunAsync(
                    "document.querySelector('[aria-labelledby=visionen] [aria-label=Citat]').click();"
                );
                break;
            case 5:
                await writer.RunAsync(
                    """
                    const { doc, tr } = view.state;
                    let at = 0;
                    for (let i = 0; i + 1 < doc.childCount; i++) {
                      at += doc.child(i).nodeSize;
                      if (doc.child(i).isTextblock && doc.child(i + 1).type === doc.child(i).type) { view.dispatch(tr.join(at)); return; }
                    }
                    """
                );
                break;
            case 6 when random.Next(3) == 0:
                await writer.RunAsync(
                    "document.querySelector('[aria-labelledby=visionen] [aria-label=Tabell]').click();"
                );
                break;
            default:
                await keyboard.PressAsync("Control+z");
                await keyboard.PressAsync("Control+y");
                break;
        }
    }
}
