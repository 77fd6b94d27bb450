using System.Numerics;

namespace LpaFunctions.Reading.Text.Words;

/// <summary>
/// A set of Thai words as a trie in one array: each node has a bit for every letter that may follow and the number of its first
/// child; children lie side by side, so that a step is a bit count and an addition.
/// </summary>
internal sealed class WordTrie
{
    private const int FirstLetter = 0x0E01;
    private const int LowLetters = 64;
    private const uint IsEnd = 1u << 31;

    private readonly Node[] _nodes;

    /// <param name="words">Ordinally sorted, each once, of the letters U+0E01 to U+0E4E only.</param>
    public WordTrie(IReadOnlyList<string> words)
    {
        var nodes = new List<Node>();
        // Breadth first: the queue holds the range of words below each node, the next free node number is the queue's length.
        var queue = new List<(int From, int To, int Depth)> { (0, words.Count, 0) };
        for (var node = 0; node < queue.Count; node++)
        {
            var (from, to, depth) = queue[node];
            var isEnd = from < to && words[from].Length == depth;
            var (first, low, high) = (queue.Count, 0ul, isEnd ? IsEnd : 0u);
            for (var i = isEnd ? from + 1 : from; i < to; )
            {
                var letter = words[i][depth];
                var next = i + 1;
                while (next < to && words[next][depth] == letter)
                {
                    next++;
                }

                var bit = letter - FirstLetter;
                low |= bit < LowLetters ? 1ul << bit : 0;
                high |= bit < LowLetters ? 0 : 1u << (bit - LowLetters);
                queue.Add((i, next, depth + 1));
                i = next;
            }

            nodes.Add(new Node(low, high, first));
        }

        _nodes = [.. nodes];
    }

    /// <summary>The node behind a letter; 0 (the root, which follows nothing) where no word goes on so.</summary>
    /// <param name="letter">U+0E01 to U+0E4E.</param>
    public int Step(int node, char letter)
    {
        ref readonly var from = ref _nodes[node];
        var bit = letter - FirstLetter;
        if (bit < LowLetters)
        {
            var flag = 1ul << bit;
            return (from.Low & flag) == 0 ? 0 : from.FirstChild + BitOperations.PopCount(from.Low & (flag - 1));
        }

        var above = 1u << (bit - LowLetters);
        return (from.High & above) == 0
            ? 0
            : from.FirstChild + BitOperations.PopCount(from.Low) + BitOperations.PopCount(from.High & (above - 1));
    }

    public bool IsWord(int node) => (_nodes[node].High & IsEnd) != 0;

    /// <param name="Low">A bit for each of the first 64 letters that follow; <paramref name="High"/> the letters behind them, and whether a word ends here.</param>
    private readonly record struct Node(ulong Low, uint High, int FirstChild);
}
