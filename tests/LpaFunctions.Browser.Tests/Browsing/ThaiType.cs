using LpaFunctions.Site.Markup;
using Microsoft.Playwright;

namespace LpaFunctions.Browser.Tests.Browsing;

/// <summary>How the Thai of a page is set, as the browser lays it out: lines high enough, no word broken, figures of one width.</summary>
internal static class ThaiType
{
    /// <summary>What is wrong, one line each; empty where nothing is.</summary>
    public static async Task<IReadOnlyList<string>> FindFaultsAsync(IPage page)
    {
        var found = await page.EvaluateAsync<string[]>(Styles);
        var ends = await page.EvaluateAsync<LineEnd[]>(LineEnds);
        return [.. found, .. ends.Where(IsBroken).Select(e => $"broken: {e.Text[..e.Index]}|{e.Text[e.Index..]}")];
    }

    /// <summary>Inside a word of the browser's own dictionary, or of those that it takes for two.</summary>
    private static bool IsBroken(LineEnd end)
    {
        foreach (var word in WholeWords.Find(end.Text))
        {
            if (word.Index < end.Index && end.Index < word.Index + word.Length)
            {
                return true;
            }
        }

        return !end.IsBetweenWords;
    }

    private const string Styles = """
        () => {
          const faults = new Set();
          const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
            const element = node.parentElement;
            // Lists of a control are drawn by the browser.
            if (!node.data.trim() || element.closest('option, select, textarea, script') || !element.checkVisibility()) continue;
            const style = getComputedStyle(element);
            const says = node.data.trim().slice(0, 30);
            if (/[\u0E01-\u0E4E]/.test(node.data) && !(parseFloat(style.lineHeight) / parseFloat(style.fontSize) > 1.599)) {
              faults.add(`lines too low (${style.lineHeight} of ${style.fontSize}): ${says}`);
            }
            if (/[0-9]/.test(node.data) && !style.fontVariantNumeric.includes('tabular-nums')) {
              faults.add(`figures of several widths: ${says}`);
            }
          }
          for (const word of document.querySelectorAll('.w, w-w')) {
            if (/flex|grid/.test(getComputedStyle(word.parentElement).display)) {
              faults.add(`a sentence torn into columns: ${word.parentElement.textContent.trim().slice(0, 40)}`);
            }
          }
          return [...faults];
        }
        """;

    /// <summary>Of each Thai run that a line ends in: its text, the place, and whether the browser's dictionary parts words there.</summary>
    private const string LineEnds = """
        () => {
          const ends = [];
          const words = new Intl.Segmenter('th', { granularity: 'word' });
          const thai = /[\u0E01-\u0E4E]/;
          const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const range = document.createRange();
          for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
            const text = node.data;
            if (!thai.test(text)) continue;
            range.selectNodeContents(node);
            // One line has nothing to break.
            if (range.getClientRects().length < 2) continue;
            let before = null;
            for (let i = 0; i < text.length; i++) {
              range.setStart(node, i);
              range.setEnd(node, i + 1);
              const box = range.getClientRects()[0];
              if (!box || box.width === 0) continue;
              if (before && box.top > before.top + before.height / 2 && thai.test(text[i]) && thai.test(text[i - 1])) {
                const isBetweenWords = [...words.segment(text)].some(word => word.index === i);
                ends.push({ text: text.slice(Math.max(0, i - 40), i + 40), index: Math.min(i, 40), isBetweenWords });
              }
              before = box;
            }
          }
          return ends;
        }
        """;

    private sealed record LineEnd
    {
        public string Text { get; set; } = "";
        public int Index { get; set; }
        public bool IsBetweenWords { get; set; }
    }
}
