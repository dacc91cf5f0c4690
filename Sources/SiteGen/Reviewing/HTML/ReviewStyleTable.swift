import Drawing

/// The style sheet of a review page: the site's palette, and as little else as a page of tables and drawings needs.
func reviewStyle() -> String {
    paletteStylesheet() + drawingStylesheet() + """
        *{box-sizing:border-box}
        body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.5 "Liberation Sans",Arial,Helvetica,sans-serif}
        main,footer{max-width:78rem;margin:0 auto;padding:0 1rem}
        h1{font-size:1.6rem;line-height:1.25;margin:1.5rem 0 .5rem}
        h2{font-size:1.25rem;margin:2rem 0 .5rem}
        h3{font-size:1rem;margin:1.25rem 0 .25rem}
        .lead{font-size:1.15rem;font-weight:bold;border-left:.3rem solid var(--achieved);padding:.5rem .9rem;background:var(--surface);margin:.75rem 0}
        .facts{display:grid;grid-template-columns:auto 1fr;gap:.25rem .75rem;margin:0}
        .facts dt{color:var(--ink2);white-space:nowrap}
        .facts dd{margin:0;overflow-wrap:anywhere}
        .scroll{overflow-x:auto;border:1px solid var(--grid);border-radius:.25rem}
        .scroll:focus-visible,a:focus-visible{outline:3px solid var(--on-track-text);outline-offset:2px}
        table{border-collapse:collapse;width:100%;min-width:44rem}
        th,td{text-align:left;vertical-align:top;padding:.45rem .6rem;border-bottom:1px solid var(--grid)}
        tbody tr:last-child td{border-bottom:0}
        th{background:var(--surface)}
        td{font-variant-numeric:tabular-nums}
        #values~.scroll td:nth-child(3),#values~.scroll td:nth-child(5){white-space:nowrap}
        #values~.scroll td:nth-child(2){min-width:12rem}
        #values~.scroll td:nth-child(4),#values~.scroll td:nth-child(6){min-width:11rem}
        #values~.scroll td:first-child{min-width:6rem}
        #standings~.scroll td:first-child{white-space:nowrap}
        code{font-family:"Liberation Mono",Consolas,monospace;font-size:.9em;overflow-wrap:anywhere}
        a{color:var(--on-track-text)}
        ins{text-decoration:underline;text-decoration-thickness:2px;font-weight:bold;color:var(--achieved-text)}
        del{color:var(--moving-away)}
        ul{padding-left:1.25rem}
        #texts~ul p{margin:.25rem 0 .25rem;padding-left:.75rem;border-left:2px solid var(--grid)}
        #pages~ul{columns:22rem}
        .beside{display:flex;flex-wrap:wrap;gap:1rem 2rem}
        figure{margin:0;flex:1 1 20rem;max-width:26rem}
        figcaption{color:var(--ink2)}
        .plot{max-width:100%;height:auto}
        footer{color:var(--ink2);margin-top:2rem;border-top:1px solid var(--grid);font-size:.9rem}
        @media print{.scroll{overflow:visible}table{min-width:0}tr,figure{break-inside:avoid}}

        """
}
