using LpaFunctions.App;
using LpaFunctions.App.Doors;
using LpaFunctions.App.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
#if FORM_RECOGNIZER
using LpaFunctions.Azure.FormRecognizer;
#else
using LpaFunctions.Azure.Layout;
#endif
#if QUEST_PDF
using LpaFunctions.Azure.QuestPdf;
using LpaFunctions.Pipeline.Reports;
#endif

// The worker process of the function app. What it is made of stands in FunctionAppServices, which the embedded host's tests reach, too.
var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware<SecurityHeadersMiddleware>();
builder.UseMiddleware<GuardMiddleware>();
builder.Services.Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MaxRequestBodySize = BodyLimit.Bytes);

// Five lines a request that say what the host's own request says, each one paid for in Application Insights.
builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
builder.Services.AddOpenTelemetry().UseFunctionsWorkerDefaults();
#if FORM_RECOGNIZER
builder.Services.AddFunctionApp(builder.Configuration, FormRecognizerLayout.Connect);
#else
builder.Services.AddFunctionApp(builder.Configuration, LayoutClient.Connect);
#endif
#if QUEST_PDF
builder.Services.AddSingleton<IPdfPrinter, QuestPdfPrinter>();
#endif
builder.Build().Run();
