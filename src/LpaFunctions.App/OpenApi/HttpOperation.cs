namespace LpaFunctions.App.OpenApi;

/// <summary>What the attributes of an HTTP function do not say: meaning, query, body, answers.</summary>
/// <param name="Summary">One line in English.</param>
/// <param name="Thai">The same for the office, in Thai.</param>
public sealed record HttpOperation(string Summary, string Thai)
{
    public IReadOnlyList<QueryParameter> Query { get; init; } = [];
    public RequestBody? Body { get; init; }

    /// <summary>Answers beside 401 (no key), which every guarded route has, and 503 (come back later), which every route has that needs storage.</summary>
    public required IReadOnlyList<Answer> Answers { get; init; }
}

/// <param name="Place">query or header.</param>
public sealed record QueryParameter(string Name, string Description, bool Required = false, string Type = "string", string Place = "query");

/// <param name="Model">Type of a JSON body; null for bytes.</param>
public sealed record RequestBody(string MediaType, string Description, Type? Model = null, bool Required = true)
{
    /// <summary>Files of a form that may be sent instead (multipart/form-data), the first of them required; empty where none may.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];
}

/// <param name="Model">Type of the JSON that is answered; null for none, or for one that has no type of its own.</param>
public sealed record Answer(int Status, string Description, Type? Model = null, string MediaType = "application/json");
