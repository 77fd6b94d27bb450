using LpaFunctions.LocalHost.Functions;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.LocalHost.Tests.Functions;

public sealed class FunctionInvokerTests
{
    private static readonly IReadOnlyDictionary<string, string> NoTokens = new Dictionary<string, string>();

    [Fact]
    public async Task InvokeAsync_TriggerIsTheSameParameterAsAnotherObject_GetsItsValue()
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        var method = typeof(Function).GetMethod(nameof(Function.Run))!;
        // The runtime makes the objects of parameters anew where two threads ask at once; one of another method is surely another object.
        var other = typeof(Function).GetMethod(nameof(Function.Twin))!.GetParameters()[0];
        var function = new QueueFunction("q")
        {
            Name = "F",
            Method = method,
            Trigger = other,
        };

        var returned = await new FunctionInvoker(services.GetRequiredService<IServiceScopeFactory>()).InvokeAsync(
            function,
            "message",
            NoTokens,
            TestContext.Current.CancellationToken
        );

        Assert.NotSame(method.GetParameters()[0], other);
        Assert.Equal("message", returned);
    }

    private static class Function
    {
        public static Task<string> Run(string message, CancellationToken stop) =>
            Task.FromResult(stop.IsCancellationRequested ? "" : message);

        public static Task<string> Twin(string message, CancellationToken stop) => Run(message, stop);
    }
}
