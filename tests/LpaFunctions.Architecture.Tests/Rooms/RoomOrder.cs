namespace LpaFunctions.Architecture.Tests.Rooms;

/// <summary>
/// The order of projects and rooms, as rooms.txt states it: a project may use the projects before it, a room the rooms before it.
/// A line without indent is a project, an indented one a folder of it; "." is the project's own folder.
/// </summary>
internal sealed class RoomOrder
{
    private readonly Dictionary<string, int> _projects = new(StringComparer.Ordinal);
    private readonly Dictionary<Room, int> _rooms = [];

    public IEnumerable<string> Projects => _projects.Keys;

    public IEnumerable<Room> Rooms => _rooms.Keys;

    public static RoomOrder Read(IEnumerable<string> lines)
    {
        var order = new RoomOrder();
        var project = "";
        foreach (var line in lines.Select(line => line.Split('#')[0].TrimEnd()).Where(line => line.Length > 0))
        {
            if (char.IsWhiteSpace(line[0]))
            {
                order._rooms.Add(new Room(project, line.Trim()), order._rooms.Count);
            }
            else
            {
                project = line;
                order._projects.Add(project, order._projects.Count);
            }
        }

        return order;
    }

    public bool Knows(Room room) => _rooms.ContainsKey(room);

    /// <summary>Whether code in one room may name what lies in another. Both must be known.</summary>
    public bool Allows(Room from, Room to)
    {
        if (from.Project == to.Project)
        {
            return _rooms[to] <= _rooms[from];
        }

        return _projects[to.Project] < _projects[from.Project];
    }
}

/// <param name="Folder">Below the project, parts divided by '/'; "." for the project's own folder.</param>
internal readonly record struct Room(string Project, string Folder)
{
    public override string ToString() => $"{Project}/{Folder}";
}
