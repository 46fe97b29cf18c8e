using Essunga.Portal.Components.App;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddPortalUi();
var app = builder.Build();
app.UseAntiforgery();
app.MapPortalUi();
app.Run();

public partial class Program;
