namespace LpaFunctions.Scans.Lines;

/// <summary>Which old pixels a new one is made of, along one direction.</summary>
internal sealed class ScaleWeights
{
    private readonly int[] _first;
    private readonly float[][] _weights;

    private ScaleWeights(int count)
    {
        _first = new int[count];
        _weights = new float[count][];
    }

    /// <param name="coarse">The mean of the old pixels under the new one; else they weigh less the farther they lie from its middle.</param>
    public static ScaleWeights Between(int from, int to, bool coarse)
    {
        var scale = from / (double)to;
        var reach = coarse ? Math.Max(1, scale) / 2 : Math.Max(1, scale);
        var weights = new ScaleWeights(to);
        for (var i = 0; i < to; i++)
        {
            var middle = (i + 0.5) * scale;
            var first = Math.Max(0, (int)(middle - reach + 0.5));
            var behind = Math.Min(from, (int)(middle + reach + 0.5));
            behind = Math.Max(behind, first + 1);
            var row = new float[behind - first];
            for (var k = 0; k < row.Length; k++)
            {
                var away = Math.Abs(first + k + 0.5 - middle) / reach;
                row[k] = coarse ? 1 : (float)Math.Max(0, 1 - away);
            }

            var sum = row.Sum();
            weights._first[i] = Math.Min(first, from - 1);
            weights._weights[i] = sum > 0 ? Array.ConvertAll(row, weight => weight / sum) : [1f];
        }

        return weights;
    }

    public void Blend(ReadOnlySpan<float> old, Span<float> blended)
    {
        for (var i = 0; i < _first.Length; i++)
        {
            var (row, first) = (_weights[i], _first[i]);
            var sum = 0f;
            for (var k = 0; k < row.Length; k++)
            {
                sum += row[k] * old[first + k];
            }

            blended[i] = sum;
        }
    }

    /// <summary>The same down the rows of an image.</summary>
    public void BlendRows(float[] old, int width, float[] blended)
    {
        for (var i = 0; i < _first.Length; i++)
        {
            var into = blended.AsSpan(i * width, width);
            for (var k = 0; k < _weights[i].Length; k++)
            {
                var weight = _weights[i][k];
                var row = old.AsSpan((_first[i] + k) * width, width);
                for (var x = 0; x < width; x++)
                {
                    into[x] += weight * row[x];
                }
            }
        }
    }
}
