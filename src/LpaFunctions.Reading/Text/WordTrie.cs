namespace LpaFunctions.Reading.Text;

/// <summary>
/// A set of Thai words as a trie in three arrays: each node has a bit for every letter that may follow and the number of its first
/// child; children lie side by side, so that a step is a bit count and an addition.
/// </summary>
internal sealed class WordTrie
{
    private const int FirstLetter = 0x0E01;
    private readonly UInt128[] _letters;
    private readonly int[] _children;
    private readonly bool[] _ends;

    /// <param name="words">Ordinally sorted, each once, of the letters U+0E01 to U+0E4E only.</param>
    public WordTrie(IReadOnlyList<string> words)
    {
        var (letters, children, ends) = (new List<UInt128>(), new List<int>(), new List<bool>());
        // Breadth first: the queue holds the range of words below each node, the next free node number is the queue's length.
        var queue = new List<(int From, int To, int Depth)> { (0, words.Count, 0) };
        for (var node = 0; node < queue.Count; node++)
        {
            var (from, to, depth) = queue[node];
            var isEnd = from < to && words[from].Length == depth;
            ends.Add(isEnd);
            children.Add(queue.Count);
            var mask = UInt128.Zero;
            for (var i = isEnd ? from + 1 : from; i < to; )
            {
                var letter = words[i][depth];
                var next = i + 1;
                while (next < to && words[next][depth] == letter)
                {
                    next++;
                }

                mask |= UInt128.One << (letter - FirstLetter);
                queue.Add((i, next, depth + 1));
                i = next;
            }

            letters.Add(mask);
        }

        (_letters, _children, _ends) = ([.. letters], [.. children], [.. ends]);
    }

    /// <summary>The node behind a letter; 0 (the root, which follows nothing) where no word goes on so.</summary>
    public int Step(int node, char letter)
    {
        var bit = letter - FirstLetter;
        var mask = _letters[node];
        if (((mask >> bit) & UInt128.One) == UInt128.Zero)
        {
            return 0;
        }

        var below = mask & ((UInt128.One << bit) - UInt128.One);
        return _children[node] + (int)UInt128.PopCount(below);
    }

    public bool IsWord(int node) => _ends[node];
}
