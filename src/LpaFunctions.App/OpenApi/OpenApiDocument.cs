using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LpaFunctions.App.Doors;
using LpaFunctions.App.Http;
using LpaFunctions.Core.People;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.OpenApi;

/// <summary>The OpenAPI 3.1 document of the HTTP functions: routes, methods and keys from their attributes, the rest from <see cref="HttpOperations"/>.</summary>
public static partial class OpenApiDocument
{
    private const string ProgramKey = "programKey";
    private const string PersonCookie = "person";
    private static readonly Answer NoKey = new(401, "Nobody is signed in, and no key opens this route.", typeof(ProblemAnswer));
    private static readonly Answer NotYours = new(403, "The caller is known and has no right to this place.", typeof(ProblemAnswer));
    private static readonly Answer TooMany = new(429, "Refused too often within a minute.", typeof(ProblemAnswer));
    private static readonly Answer Away = new(
        503,
        "Storage, the database or a file of reference data cannot be used for now; Retry-After says when to try again.",
        typeof(ProblemAnswer)
    );

    public static JsonObject Build()
    {
        var schemas = new OpenApiSchemas();
        var paths = new JsonObject();
        foreach (var (name, trigger) in Functions())
        {
            // A token that takes the rest of the address ("{*file}") is written like any other; no page of OpenAPI 3.1 knows a sign for it.
            var path = $"/{trigger.Route}".Replace("{*", "{", StringComparison.Ordinal);
            var item = paths[path] as JsonObject ?? new JsonObject { ["parameters"] = RouteParameters(trigger.Route ?? "") };
            paths[path] = item;
            foreach (var method in trigger.Methods ?? [])
            {
                // Each operation has an id of its own; the first method bears the function's name.
                var id = method == trigger.Methods![0] ? name : name + char.ToUpperInvariant(method[0]) + method[1..];
                item[method.ToLowerInvariant()] = Operation(id, name, schemas);
            }
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = Info(),
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
            ["paths"] = paths,
            ["components"] = new JsonObject { ["securitySchemes"] = SecuritySchemes(), ["schemas"] = schemas.All() },
        };
    }

    private static JsonObject Info() =>
        new()
        {
            ["title"] = "LPA Functions",
            ["version"] = typeof(OpenApiDocument).Assembly.GetName().Version!.ToString(3),
            ["description"] =
                "ระบบประเมินประสิทธิภาพขององค์กรปกครองส่วนท้องถิ่น (LPA): evidence in, marks computed, results published. Messages are in Thai.",
        };

    private static JsonObject SecuritySchemes()
    {
        const string Key = "A key that 'lpa keys' made for a program. It never decides and never announces.";
        const string Cookie =
            "Somebody who opened their invitation. Changes also want the header X-Lpa-Form with the mark of GET /api/me. On Azure, App Service authentication stands in its place.";
        return new JsonObject
        {
            [ProgramKey] = Secret("header", Guard.KeyHeader, Key),
            [PersonCookie] = Secret("cookie", ClientPrincipal.Cookie, Cookie),
        };
    }

    private static JsonObject Secret(string place, string name, string description) =>
        new()
        {
            ["type"] = "apiKey",
            ["in"] = place,
            ["name"] = name,
            ["description"] = description,
        };

    private static IEnumerable<(string Name, HttpTriggerAttribute Trigger)> Functions()
    {
        var methods = typeof(OpenApiDocument).Assembly.GetTypes().SelectMany(t => t.GetMethods());
        var declared = methods.Select(m => (Function: m.GetCustomAttribute<FunctionAttribute>(), Trigger: HttpTrigger(m)));
        return declared
            .Where(f => f.Function is not null && IsForPrograms(f.Trigger))
            .Select(f => (f.Function!.Name, f.Trigger!))
            .OrderBy(f => f.Item2.Route, StringComparer.Ordinal);
    }

    private static HttpTriggerAttribute? HttpTrigger(MethodInfo method) =>
        method.GetParameters().Select(p => p.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(t => t is not null);

    // What lies below /desk are pages for people.
    private static bool IsForPrograms(HttpTriggerAttribute? trigger) =>
        trigger?.Route?.StartsWith("api/", StringComparison.Ordinal) == true;

    private static JsonObject Operation(string id, string name, OpenApiSchemas schemas)
    {
        var operation = HttpOperations.Describe(name);
        var door = DoorTable.OfTheApp[name];
        var answers = door.IsOpenToEverybody ? operation.Answers : operation.Answers.Concat([NoKey, NotYours, TooMany]);
        // What describes itself needs no storage; everything else may find it away.
        answers =
            name == nameof(OpenApiFunction)[..^"Function".Length] || answers.Any(a => a.Status == Away.Status)
                ? answers
                : answers.Append(Away);
        var parameters = operation.Query.Select(q => Parameter(q.Place, q.Name, q.Description, q.Required, Typed(q.Type)));
        var responses = answers
            .OrderBy(a => a.Status)
            .Select(a => KeyValuePair.Create(a.Status.ToString(), (JsonNode?)Response(a, schemas)));
        var json = new JsonObject
        {
            ["operationId"] = id,
            ["summary"] = operation.Summary,
            ["description"] = operation.Thai,
            ["parameters"] = new JsonArray([.. parameters]),
            ["responses"] = new JsonObject(responses),
            ["security"] = Security(door),
        };
        if (operation.Body is { } body)
        {
            json["requestBody"] = new JsonObject
            {
                ["description"] = body.Description,
                ["required"] = body.Required,
                ["content"] = Content(body, schemas),
            };
        }

        return json;
    }

    private static JsonObject Content(RequestBody body, OpenApiSchemas schemas)
    {
        var content = new JsonObject
        {
            [body.MediaType] = body.Model is null ? new JsonObject() : new JsonObject { ["schema"] = schemas.Reference(body.Model) },
        };
        if (body.Parts is [var first, ..])
        {
            var parts = body.Parts.Select(p => KeyValuePair.Create(p, (JsonNode?)File()));
            content["multipart/form-data"] = new JsonObject
            {
                ["schema"] = new JsonObject
                {
                    ["type"] = "object",
                    ["properties"] = new JsonObject(parts),
                    ["required"] = new JsonArray(first),
                },
            };
        }

        return content;
    }

    // Generators of clients know bytes by "binary", though 3.1 says it by the media type.
    private static JsonObject File() => new() { ["type"] = "string", ["format"] = "binary" };

    private static JsonArray Security(Door door)
    {
        var ways = new JsonArray();
        if (door.Roles.Contains(Role.Program))
        {
            ways.Add(new JsonObject { [ProgramKey] = new JsonArray() });
        }

        if (!door.IsOpenToEverybody)
        {
            ways.Add(new JsonObject { [PersonCookie] = new JsonArray() });
        }

        return ways;
    }

    private static JsonObject Response(Answer answer, OpenApiSchemas schemas)
    {
        var response = new JsonObject { ["description"] = answer.Description };
        if (answer.Model is not null)
        {
            response["content"] = new JsonObject
            {
                [answer.Model == typeof(ProblemAnswer) ? ProblemAnswer.MediaType : answer.MediaType] = new JsonObject
                {
                    ["schema"] = schemas.Reference(answer.Model),
                },
            };
        }

        return response;
    }

    private static JsonArray RouteParameters(string route) =>
        new([
            .. Token()
                .Matches(route)
                .Select(m => Parameter("path", m.Groups[1].Value, Meaning(m.Groups[1].Value), required: true, Typed("string"))),
        ]);

    private static JsonObject Typed(string type) => new() { ["type"] = type };

    private static JsonObject Parameter(string place, string name, string description, bool required, JsonObject schema) =>
        new()
        {
            ["name"] = name,
            ["in"] = place,
            ["description"] = description,
            ["required"] = required,
            ["schema"] = schema,
        };

    private static string Meaning(string token) =>
        token switch
        {
            "year" => "Assessment year, B.E., four digits: 2568.",
            "lgo" => "DLA code of the LGO, seven digits: 3400102.",
            "province" => "Province code, two digits: 40.",
            "file" => "Name of the file, with the folders below the indicator's where it lies in some.",
            "indicator" => "Indicator id of that year's rule book: 1.1.",
            _ => $"The {token} that the summary speaks of.",
        };

    [GeneratedRegex(@"\{\*?(\w+)\}")]
    private static partial Regex Token();
}
