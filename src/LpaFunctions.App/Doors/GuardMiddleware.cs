using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.App.Doors;

/// <summary>Puts the guard in front of every HTTP function of the worker. The embedded host asks the same guard itself.</summary>
public sealed class GuardMiddleware : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            await next(context);
            return;
        }

        var guard = context.InstanceServices.GetRequiredService<Guard>();
        var refusal = await guard.RefuseAsync(
            http,
            context.FunctionDefinition.Name,
            name => Convert.ToString(context.BindingContext.BindingData.GetValueOrDefault(name)),
            context.CancellationToken
        );
        if (refusal is null)
        {
            await next(context);
        }
        else
        {
            context.GetInvocationResult().Value = refusal;
        }
    }
}
