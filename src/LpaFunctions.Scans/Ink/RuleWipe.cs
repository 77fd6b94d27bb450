namespace LpaFunctions.Scans.Ink;

/// <summary>Takes the ink of rules off a page, and leaves the strokes that cross them.</summary>
internal sealed class RuleWipe(InkSheet sheet, BitSheet bits, BitSheet level, BitSheet upright)
{
    // A rule has paper on both sides along at least half of its length; a row of letters that touch has strokes.
    private const double MostTouched = 0.5;

    // Letters cross a line through them along a sixth of it and more; under them only a few tails do. It parts nothing.
    private const double ThroughLetters = 0.15;
    private const double MostlyInk = 0.95;

    // How far from a rule its blurred edge reaches, and how long a touched place is more than noise.
    private readonly int _edge = Math.Max(1, (int)Math.Round(sheet.Dpi / 150));
    private readonly int _least = Math.Max(2, (int)(sheet.Dpi / 90));
    private readonly List<RuleScar> _scars = [];
    private readonly List<RuleInk> _wiped = [];

    public IReadOnlyList<RuleScar> Scars => _scars;

    public IReadOnlyList<RuleInk> Wiped => _wiped;

    /// <returns>The rules that are some.</returns>
    public IEnumerable<ScanRule> Level(IReadOnlyList<ScanRule> rules) => Take(rules, new Direction(this, isLevel: true));

    /// <returns>The rules that are some.</returns>
    public IEnumerable<ScanRule> Upright(IReadOnlyList<ScanRule> rules) => Take(rules, new Direction(this, isLevel: false));

    private List<ScanRule> Take(IReadOnlyList<ScanRule> rules, Direction direction)
    {
        var kept = new List<ScanRule>();
        foreach (var rule in rules)
        {
            var places = direction.Places(rule.Box);
            var isThrough = direction.IsLevel && IsThrough(places);
            if (places.Count(place => place.Touched) > MostTouched * places.Count && !isThrough)
            {
                continue;
            }

            if (!isThrough)
            {
                kept.Add(rule);
            }

            _wiped.Add(RuleInk.From(rule, sheet, _edge));
            Scar(places, direction);
            foreach (var place in places.Where(place => !place.Crossed))
            {
                direction.Wipe(place);
            }
        }

        return kept;
    }

    /// <summary>A line through letters is ink all along; a row of letters that nearly touch is not.</summary>
    private bool IsThrough(List<RulePlace> places) =>
        places.Count(place => place.Crossed) > ThroughLetters * places.Count
        && places.Count(place => IsInkIn(place)) > MostlyInk * places.Count;

    private bool IsInkIn(RulePlace place)
    {
        for (var y = place.From; y < place.To; y++)
        {
            if (bits[place.At, y])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Brings touched places that follow each other together; a pixel or two are noise.</summary>
    private void Scar(List<RulePlace> places, Direction direction)
    {
        RuleScar? open = null;
        var last = 0;
        foreach (var place in places.Where(place => place.Touched))
        {
            if (open is not null && place.At - last > 2)
            {
                Keep(open.Value);
                open = null;
            }

            var scar = new RuleScar(direction.BoxOf(place), direction.IsLevel, place.Before, place.Behind);
            open = open?.With(scar) ?? scar;
            last = place.At;
        }

        if (open is not null)
        {
            Keep(open.Value);
        }
    }

    private void Keep(RuleScar scar)
    {
        if ((scar.Level ? scar.Box.Width : scar.Box.Height) >= _least)
        {
            _scars.Add(scar);
        }
    }

    /// <summary>A rule in one of the columns (of an upright one: rows) that it runs through.</summary>
    private readonly record struct RulePlace(int At, int From, int To, bool Before, bool Behind)
    {
        public bool Touched => Before || Behind;
        public bool Crossed => Before && Behind;
    }

    /// <summary>Rules of one direction, along which places are counted; across it lies their thickness.</summary>
    private sealed class Direction(RuleWipe page, bool isLevel)
    {
        public bool IsLevel => isLevel;

        public List<RulePlace> Places(PixelBox box)
        {
            var (first, end) = isLevel ? (box.Left - 1, box.Right + 1) : (box.Top - 1, box.Bottom + 1);
            var (near, far) = isLevel ? (box.Top, box.Bottom) : (box.Left, box.Right);
            var places = new List<RulePlace>(end - first);
            for (var at = first; at < end; at++)
            {
                var (from, to) = (-1, -1);
                for (var across = near; across < far; across++)
                {
                    if (isLevel ? page.LevelAt(at, across) : page.UprightAt(across, at))
                    {
                        from = from < 0 ? across : from;
                        to = across + 1;
                    }
                }

                if (from >= 0)
                {
                    places.Add(new RulePlace(at, from, to, Stroke(at, from - page._edge - 1, -1), Stroke(at, to + page._edge, 1)));
                }
            }

            return places;
        }

        public PixelBox BoxOf(RulePlace place) =>
            isLevel
                ? new PixelBox(place.At, place.From, place.At + 1, place.To)
                : new PixelBox(place.From, place.At, place.To, place.At + 1);

        public void Wipe(RulePlace place)
        {
            for (var across = place.From - page._edge; across < place.To + page._edge; across++)
            {
                var (x, y) = isLevel ? (place.At, across) : (across, place.At);
                page.Wipe(x, y);
            }
        }

        /// <summary>Whether ink that is no rule of the other direction begins beside the rule and goes on.</summary>
        private bool Stroke(int at, int across, int step)
        {
            for (var i = 0; i < 2; i++, across += step)
            {
                var (x, y) = isLevel ? (at, across) : (across, at);
                if (!page.IsInk(x, y) || (isLevel ? page.UprightAt(x, y) : page.LevelAt(x, y)))
                {
                    return false;
                }
            }

            return true;
        }
    }

    private bool LevelAt(int x, int y) => level[x, y];

    private bool UprightAt(int x, int y) => upright[x, y];

    private bool IsInk(int x, int y) => bits[x, y];

    private void Wipe(int x, int y)
    {
        if ((uint)x < (uint)sheet.Width && (uint)y < (uint)sheet.Height)
        {
            sheet.Pixels[(y * sheet.Width) + x] = 0;
            bits.Clear(y, x, x + 1);
        }
    }
}
