using System.Text.Json;
using System.Text.Json.Serialization;

namespace LpaFunctions.Core.Bundles;

/// <summary>
/// How records of a bundle are written and read: nothing where there is nothing to say. Worked out when the project is built, since the natively
/// compiled reader holds this assembly too and has no code for what reflection would ask for (docs/adr/0080).
/// </summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict
)]
[JsonSerializable(typeof(LatestPointer))]
internal sealed partial class BundleJsonTypes : JsonSerializerContext;
