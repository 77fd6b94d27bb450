namespace LpaFunctions.Architecture.Tests.Rooms;

/// <summary>Finds what names something behind it, with the two files and the member.</summary>
internal sealed class Crossings(RoomOrder order, IReadOnlyList<SourceFile> files)
{
    private readonly ILookup<string, SourceFile> _files = files
        .SelectMany(file => file.Types.Select(type => (Name: file.FullName(type), File: file)))
        .ToLookup(type => type.Name, type => type.File, StringComparer.Ordinal);

    public IEnumerable<string> In(IEnumerable<TypeUse> uses) => uses.SelectMany(Found).Distinct().Order(StringComparer.Ordinal);

    /// <summary>Rooms that rooms.txt does not know, and rooms of it that hold no file.</summary>
    public IEnumerable<string> Unknown()
    {
        var there = files.Select(file => file.Room).ToHashSet();
        return there
            .Where(room => !order.Knows(room))
            .Select(room => $"{room} does not stand in rooms.txt")
            .Concat(order.Rooms.Where(room => !there.Contains(room)).Select(room => $"{room} of rooms.txt holds no file"))
            .Order(StringComparer.Ordinal);
    }

    // A partial type lies in several files: the first speaks for it, as they share a room or are found by Unknown.
    private IEnumerable<string> Found(TypeUse use)
    {
        if (_files[use.From].FirstOrDefault() is not { } from || _files[use.To].FirstOrDefault() is not { } to)
        {
            return [];
        }

        var known = order.Knows(from.Room) && order.Knows(to.Room);
        return known && !order.Allows(from.Room, to.Room) ? [$"{from.Path}: {use.Member} names {to.Path}"] : [];
    }
}
