using LpaFunctions.Core.People;

namespace LpaFunctions.App.Doors;

/// <summary>Who may call a function, and over what place of its route.</summary>
public sealed record Door
{
    private Door(DoorPlace place, IReadOnlyList<Role> roles, bool open = false) => (Place, Roles, IsOpenToEverybody) = (place, roles, open);

    /// <summary>What the route names that the caller's role must cover.</summary>
    public DoorPlace Place { get; }

    /// <summary>Any of these opens the door.</summary>
    public IReadOnlyList<Role> Roles { get; }

    /// <summary>Unknown callers too.</summary>
    public bool IsOpenToEverybody { get; }

    /// <summary>Its changes rest on announced results alone, and are let through after the evidence of their year was deleted.</summary>
    public bool OutlivesItsYear { get; private init; }

    public static Door ForEverybody { get; } = new(DoorPlace.None, [], open: true);

    public static Door ForNobody { get; } = new(DoorPlace.None, []);

    public static Door OfLgo(params IReadOnlyList<Role> roles) => new(DoorPlace.Lgo, roles);

    public static Door OfProvince(params IReadOnlyList<Role> roles) => new(DoorPlace.Province, roles);

    /// <summary>As <see cref="OfProvince"/>, for <see cref="OutlivesItsYear"/>.</summary>
    public static Door OfAnnounced(params IReadOnlyList<Role> roles) => new(DoorPlace.Province, roles) { OutlivesItsYear = true };

    /// <summary>No place: what the caller sees behind the door is cut down to their places by the function.</summary>
    public static Door For(params IReadOnlyList<Role> roles) => new(DoorPlace.None, roles);
}

public enum DoorPlace
{
    None,

    /// <summary>The route's {lgo}.</summary>
    Lgo,

    /// <summary>The route's {province}.</summary>
    Province,
}
