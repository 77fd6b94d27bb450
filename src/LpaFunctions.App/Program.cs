using LpaFunctions.App;
using LpaFunctions.App.Doors;
using LpaFunctions.App.Http;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
#if FORM_RECOGNIZER
using LpaFunctions.Azure.FormRecognizer;
#endif
#if QUEST_PDF
using LpaFunctions.Azure.QuestPdf;
using LpaFunctions.Pipeline.Reports;
using Microsoft.Extensions.DependencyInjection;
#endif

// The worker process of the function app. What it is made of stands in FunctionAppServices, which the embedded host's tests reach, too.
var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware<SecurityHeadersMiddleware>();
builder.UseMiddleware<GuardMiddleware>();
#if FORM_RECOGNIZER
builder.Services.AddFunctionApp(builder.Configuration, FormRecognizerLayout.Connect);
#else
builder.Services.AddFunctionApp(builder.Configuration, layout: null);
#endif
#if QUEST_PDF
builder.Services.AddSingleton<IPdfPrinter, QuestPdfPrinter>();
#endif
builder.Build().Run();
