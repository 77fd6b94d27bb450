using LpaFunctions.App;
using LpaFunctions.App.Doors;
using LpaFunctions.App.Http;
using LpaFunctions.Reading.Processes;
using LpaFunctions.Scans.Pages;
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

// The same assembly is the reader process where no natively compiled reader lies beside it (docs/adr/0110).
if (args is [ReaderProgram.Command])
{
    return ReaderMain.Run();
}

RunWorker(args);
return 0;

// The worker process of the function app. What it is made of stands in FunctionAppServices, which the embedded host's tests reach, too.
static void RunWorker(string[] args)
{
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
}
