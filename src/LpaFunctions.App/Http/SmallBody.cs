using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Http;

/// <summary>The body of a door that takes JSON: read whole, up to what the door can want, before anything parses it.</summary>
public static class SmallBody
{
    /// <summary>One decision, facts, a request for rework, an announcement, an order of a report.</summary>
    public const int Small = 64 * 1024;

    /// <summary>A list of decisions.</summary>
    public const int List = 1024 * 1024;

    /// <exception cref="BadHttpRequestException">413: the body is longer.</exception>
    public static async Task<MemoryStream> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        if (request.ContentLength > maxBytes)
        {
            throw TooLarge(maxBytes);
        }

        var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (body.Length + read > maxBytes)
            {
                throw TooLarge(maxBytes);
            }

            body.Write(buffer, 0, read);
        }

        body.Position = 0;
        return body;
    }

    private static BadHttpRequestException TooLarge(int maxBytes) =>
        new($"The body is longer than {maxBytes} bytes.", StatusCodes.Status413PayloadTooLarge);
}
