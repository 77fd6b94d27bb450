using LpaFunctions.App;
using LpaFunctions.Azure.AzureBuild;
using LpaFunctions.Azure.Layout;
using LpaFunctions.Pipeline.Reports;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

// The worker of the Azure build. What it is made of stands in FunctionAppServices, where the default build's tests reach it.
var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddFunctionApp(builder.Configuration, FormRecognizerLayout.Connect);
builder.Services.AddSingleton<IPdfPrinter, QuestPdfPrinter>();
builder.Build().Run();
