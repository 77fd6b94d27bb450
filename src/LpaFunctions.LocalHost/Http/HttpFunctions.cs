using System.Text.Json;
using LpaFunctions.App.Doors;
using LpaFunctions.LocalHost.Functions;
using LpaFunctions.LocalHost.Logs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;

namespace LpaFunctions.LocalHost.Http;

/// <summary>Serves HTTP functions under the route prefix, behind the guard.</summary>
public sealed class HttpFunctions(FunctionInvoker invoker, Guard guard, ILogger<HttpFunctions> logger)
{
    public void Map(IEndpointRouteBuilder endpoints, HttpFunction function, string routePrefix)
    {
        var route = Address(function, routePrefix);
        RequestDelegate run = context => RunAsync(function, context);
        _ = function.Methods.Count == 0 ? endpoints.Map(route, run) : endpoints.MapMethods(route, Answered(function), run);
    }

    /// <summary>OPTIONS of every route: which methods it answers.</summary>
    public static void MapOptions(IEndpointRouteBuilder endpoints, IEnumerable<HttpFunction> functions, string routePrefix)
    {
        foreach (var route in functions.Where(f => f.Methods.Count > 0).GroupBy(f => Address(f, routePrefix), StringComparer.Ordinal))
        {
            var allowed = string.Join(", ", route.SelectMany(Answered).Append(HttpMethods.Options).Distinct(StringComparer.Ordinal));
            endpoints.MapMethods(
                route.Key,
                [HttpMethods.Options],
                context =>
                {
                    context.Response.Headers.Allow = allowed;
                    context.Response.StatusCode = StatusCodes.Status204NoContent;
                    return Task.CompletedTask;
                }
            );
        }
    }

    private static string Address(HttpFunction function, string routePrefix) =>
        $"/{routePrefix}/{function.Route}".Replace("//", "/", StringComparison.Ordinal);

    // Whoever may have an answer may ask whether there is one; the server leaves the body away.
    private static IEnumerable<string> Answered(HttpFunction function) =>
        function.Methods.Contains(HttpMethods.Get, StringComparer.OrdinalIgnoreCase)
            ? function.Methods.Append(HttpMethods.Head).Distinct(StringComparer.OrdinalIgnoreCase)
            : function.Methods;

    private async Task RunAsync(HttpFunction function, HttpContext context)
    {
        using var scope = LogScope.OfRequest(logger, context);
        try
        {
            var refusal = await guard.RefuseAsync(
                context,
                function.Name,
                token => Convert.ToString(context.Request.RouteValues.GetValueOrDefault(token)),
                context.RequestAborted
            );
            if (refusal is not null)
            {
                await refusal.ExecuteAsync(context);
                return;
            }

            var value = await TriggerValueAsync(function, context);
            var tokens = context.Request.RouteValues.ToDictionary(
                v => v.Key,
                v => Convert.ToString(v.Value) ?? "",
                StringComparer.OrdinalIgnoreCase
            );
            await AnswerAsync(context, await invoker.InvokeAsync(function, value, tokens, context.RequestAborted));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller went away; nobody waits for an answer.
        }
        catch (Exception e) when (!context.Response.HasStarted && e is FormatException or JsonException or BadHttpRequestException)
        {
            await Problems.WriteAsync(context, e is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status400BadRequest);
        }
#pragma warning disable CA1031 // Whatever a function throws is answered with 500; the reason belongs into the log.
        catch (Exception e) when (!context.Response.HasStarted)
#pragma warning restore CA1031
        {
            logger.LogError(e, "HTTP function {Function} failed.", function.Name);
            await Problems.WriteAsync(context, StatusCodes.Status500InternalServerError);
        }
    }

    private static async Task<object?> TriggerValueAsync(HttpFunction function, HttpContext context)
    {
        var wanted = function.Trigger.ParameterType;
        if (wanted == typeof(HttpRequest))
        {
            return context.Request;
        }

        return wanted == typeof(string)
            ? await new StreamReader(context.Request.Body).ReadToEndAsync(context.RequestAborted)
            : await context.Request.ReadFromJsonAsync(wanted, context.RequestAborted);
    }

    private static Task AnswerAsync(HttpContext context, object? returned)
    {
        switch (returned)
        {
            case IResult result:
                return result.ExecuteAsync(context);
            case IActionResult result:
                return result.ExecuteResultAsync(new ActionContext(context, context.GetRouteData(), new ActionDescriptor()));
            case string text:
                return context.Response.WriteAsync(text, context.RequestAborted);
            case null:
                context.Response.StatusCode = context.Response.HasStarted ? context.Response.StatusCode : StatusCodes.Status204NoContent;
                return Task.CompletedTask;
            default:
                return context.Response.WriteAsJsonAsync(returned, returned.GetType(), context.RequestAborted);
        }
    }
}
