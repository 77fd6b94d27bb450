namespace LpaFunctions.Core.Lgos;

/// <summary>How exactly the position of an LGO is known.</summary>
public enum PlacePrecision
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>By the LGOs of its district, whose median it is.</summary>
    District,

    /// <summary>As the LGO reported it to the registry.</summary>
    Registry,

    /// <summary>As the office set it.</summary>
    Office,
}
