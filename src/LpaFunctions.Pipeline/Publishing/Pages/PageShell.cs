using LpaFunctions.Core.Bundles;
using LpaFunctions.Site.Markup;

namespace LpaFunctions.Pipeline.Publishing.Pages;

/// <summary>What every page of the open data has around its content: Thai, one column, no script and nothing loaded from elsewhere.</summary>
internal static class PageShell
{
    private const string Style = """
        :root{--ink:#1b2733;--soft:#51606e;--line:#d5dce3;--bar:#1f5f99;--bar2:#a7c4e0;--goal:#b3261e;--bg:#fff}
        *{box-sizing:border-box}
        body{margin:0 auto;max-width:64rem;padding:1rem 1.25rem 4rem;font:1.05rem/1.65 Sarabun,"Noto Sans Thai",Laksaman,Tahoma,sans-serif;color:var(--ink);background:var(--bg)}
        h1{font-size:1.7rem;line-height:1.35;margin:.5rem 0;text-wrap:balance}h2{font-size:1.25rem;margin:2.2rem 0 .6rem}
        p{max-width:46rem}.soft{color:var(--soft)}a{color:#0b57a4}
        .skip{position:absolute;left:-99rem}.skip:focus{position:static}
        .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(10rem,1fr));gap:.8rem;padding:0;margin:1rem 0;list-style:none}
        .cards li{border:1px solid var(--line);border-radius:.5rem;padding:.7rem .9rem}.cards strong{display:block;font-size:1.5rem;line-height:1.3;white-space:nowrap}
        .scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.95rem}caption{text-align:left;color:var(--soft);padding:.3rem 0;max-width:min(61rem,calc(100vw - 2.5rem))}
        th,td{padding:.35rem .6rem;border-bottom:1px solid var(--line);text-align:left;white-space:nowrap}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
        thead th{border-bottom:2px solid var(--ink)}tbody tr:hover{background:#f3f6f9}
        svg{width:100%;height:auto;max-width:46rem;display:block}svg text{font:14px Sarabun,"Noto Sans Thai",Laksaman,Tahoma,sans-serif;fill:var(--ink);paint-order:stroke;stroke:var(--bg);stroke-width:4px}
        @media(max-width:40rem){svg text{font-size:24px}}
        ul.files{columns:2 18rem}
        .notice{border:2px solid var(--goal);border-radius:.5rem;padding:.7rem .9rem;color:var(--goal)}
        """;

    private static readonly HtmlText StyleText = new(Style);

    /// <param name="links">What the head of the page links to.</param>
    /// <param name="body">All that stands in the body, its main part included.</param>
    public static CompiledFile Write(string name, string title, string description, Action<HtmlPage> links, Action<HtmlPage> body)
    {
        var page = new HtmlPage();
        page.Write(
            $"""
            <!doctype html>
            <html lang="th">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title}</title>
            <meta name="description" content="{description}">
            <style>
            {StyleText}
            </style>

            """
        );
        links(page);
        page.Write($"</head>\n<body>\n");
        body(page);
        page.Write($"</body>\n</html>\n");
        return new CompiledFile(name, page.Bytes);
    }
}
