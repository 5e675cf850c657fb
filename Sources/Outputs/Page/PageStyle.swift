/// The page's style sheet: one column on a phone, more where there is room, A4 on paper.
enum PageStyle {
  static let words = """
    :root{--ink:#1F2933;--grey:#6B7280;--rule:#B8BEC7;--pale:#EAF0F6;--red:#A61B1B;--green:#2E7D4F;--ochre:#C08A2E;--blue:#2F5D8C}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0 auto;padding:0 1rem 2rem;max-width:74rem;background:#fff;color:var(--ink);font:1rem/1.6 "PingFang SC","HarmonyOS Sans SC","MiSans","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Micro Hei",system-ui,sans-serif;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
    h1,h2,h3,p,ul,figure{margin:0;padding:0}
    ul{list-style:none}
    a{color:var(--blue);text-underline-offset:.2em}
    small{font-size:.85em;font-weight:400;color:var(--grey)}
    header{padding:1.6rem 0 .7rem;border-bottom:3px solid var(--red);text-align:center}
    h1{font:400 1.7rem/1.35 "方正小标宋简体","FZXiaoBiaoSong-B05S","STZhongsong","Songti SC","Source Han Serif SC","Noto Serif CJK SC","SimSun",serif;text-wrap:balance}
    .facts{margin-top:.45rem;font-size:.875rem;color:var(--grey)}
    .facts span{display:inline-block;margin:0 .7em}
    .note{margin-top:1rem;padding:.5rem .8rem;background:var(--pale);font-size:.875rem}
    section{margin-top:1.6rem}
    h2{font-size:1.05rem;line-height:1.4;margin-bottom:.7rem;padding-left:.6rem;border-left:4px solid var(--red)}
    .cards{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:.75rem}
    .card{padding:.55rem .75rem .6rem;border:1px solid var(--rule);border-top:4px solid var(--blue);break-inside:avoid}
    .card.good{border-top-color:var(--green)}
    .card.near{border-top-color:var(--ochre)}
    .card.bad{border-top-color:var(--red)}
    .card.plain{border-top-color:var(--rule)}
    .card h3{font-size:.9rem;font-weight:500;line-height:1.4}
    .figure{font-size:1.75rem;font-weight:700;line-height:1.3;letter-spacing:-.01em}
    .rows{margin-top:.15rem;font-size:.8125rem;line-height:1.55;color:var(--grey)}
    .rows li{display:flex;flex-wrap:wrap;justify-content:space-between;column-gap:.5rem}
    .rows li>span+span{color:var(--ink)}
    .rows li span.good{color:var(--green)}
    .rows li span.bad{color:var(--red)}
    .rows .near{color:var(--ochre)}
    .heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    .charts{display:grid;grid-template-columns:minmax(0,1fr);gap:.75rem}
    figure{padding:.6rem .75rem .5rem;border:1px solid var(--rule);break-inside:avoid}
    figcaption{font-size:.9rem;font-weight:500;margin-bottom:.35rem}
    svg{display:block;width:100%;max-width:34rem;height:auto;margin:0 auto;font-family:inherit}
    svg text{font-size:12px;fill:var(--ink)}
    svg .axis{text-anchor:end;fill:var(--grey);font-size:11px}
    svg .month{text-anchor:middle;fill:var(--grey);font-size:11px}
    svg .year{fill:var(--grey);font-size:11px}
    svg .last{text-anchor:end;font-weight:700;fill:var(--blue);paint-order:stroke;stroke:#fff;stroke-width:3px}
    svg .grid{stroke:var(--rule);stroke-opacity:.45;stroke-width:1}
    svg .base{stroke:var(--rule);stroke-width:1}
    svg path.now{fill:none;stroke:var(--blue);stroke-width:2.2;stroke-linejoin:round;stroke-linecap:round}
    svg path.before{fill:none;stroke:var(--grey);stroke-width:1.5;stroke-dasharray:4 3}
    svg rect,svg circle.now{fill:var(--blue)}
    svg circle.before{fill:#fff;stroke:var(--grey);stroke-width:1.5}
    .prose{max-width:46rem}
    .prose h3{font-size:1rem;margin-top:.7rem}
    .prose h2+h3{margin-top:0}
    html[lang=zh-CN] .prose p{text-indent:2em;text-align:justify}
    .books{border-top:1px solid var(--rule)}
    .books li{border-bottom:1px solid var(--rule)}
    .books a{display:block;padding:.5rem .2rem;text-decoration:none}
    .books a::before{content:"›";display:inline-block;width:1em;color:var(--grey)}
    a:hover,a:focus-visible{text-decoration:underline}
    summary{cursor:pointer;padding:.5rem .2rem;color:var(--blue)}
    details{border-bottom:1px solid var(--rule)}
    .links .books{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));column-gap:1.5rem}
    .units{columns:9.5rem;column-gap:1rem;padding:0 .2rem .6rem;font-size:.9rem}
    .units li{break-inside:avoid;padding:.2rem 0}
    .quality p{font-size:.875rem;margin-bottom:.6rem}
    .files{margin-top:.6rem;color:var(--grey)}
    @media (min-width:44rem){
    .cards{grid-template-columns:repeat(4,minmax(0,1fr))}
    .charts{grid-template-columns:repeat(auto-fit,minmax(20rem,1fr))}
    h1{font-size:2.1rem}
    .figure{font-size:2rem}
    }
    @media (min-width:60rem){
    .lower{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,1fr);column-gap:2.5rem}
    }
    @media print{
    @page{size:A4;margin:15mm}
    body{max-width:none;padding:0;font-size:10.5pt}
    header{padding-top:0}
    h1{font-size:20pt}
    h2{break-after:avoid}
    .cards{grid-template-columns:repeat(4,minmax(0,1fr));gap:2.5mm}
    .charts{grid-template-columns:repeat(2,minmax(0,1fr));gap:2.5mm}
    figure:first-child:nth-last-child(odd){grid-column:1/-1}
    figure:first-child:nth-last-child(odd) svg{max-width:none;max-height:40mm}
    .card,figure,svg,h2{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    .figure{font-size:17pt}
    section{margin-top:5mm}
    .prose{max-width:none;font-size:9.5pt;line-height:1.42}
    .prose h3{float:left;margin:0 .8em 0 0;font-size:inherit;line-height:inherit}
    html[lang=zh-CN] .prose p{text-indent:0;margin-bottom:1mm}
    .prose h3,.prose h2{break-after:avoid}
    .files,details,.links,.quality .books{display:none}
    a{color:inherit;text-decoration:none}
    }
    """
}
