/** The page's whole look. Contrasts are WCAG AA in both schemes; nothing is loaded from anywhere. */
export const STYLE = `
:root{color-scheme:light dark;--bg:#fbfaf8;--card:#fff;--ink:#1d1d1f;--soft:#5a5a62;--line:#dcd9d3;--link:#0b57a4;
--agree:#1d6b3a;--agree-bg:#e3f1e6;--contra:#a3211b;--contra-bg:#fbe6e4;--tense:#7a4b00;--tense-bg:#faeed6;--change:#1a5a7a;--change-bg:#e0eff6;
--mark:#ffe58a;--mark-ink:#1d1d1f;--agree-fill:#2c8a4f;--contra-fill:#b3261e;--tense-fill:#b87c00}
@media (prefers-color-scheme:dark){:root{--bg:#17181b;--card:#202226;--ink:#ececee;--soft:#b0b2b9;--line:#3a3d44;--link:#8bbcf5;
--agree:#7fd49b;--agree-bg:#1d3325;--contra:#ff9d94;--contra-bg:#3f2220;--tense:#f1c272;--tense-bg:#3a2d16;--change:#8accea;--change-bg:#1a3140;
--mark:#6b5a12;--mark-ink:#fff6d0;--agree-fill:#7fd49b;--contra-fill:#ff7b70;--tense-fill:#ffd27a}}
*{box-sizing:border-box}
html{scroll-padding-top:4.5rem}
body{margin:0;background:var(--bg);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
main,.top,footer{max-width:76rem;margin:0 auto;padding:0 1.25rem}
.top{padding-top:2rem}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .4rem}
h2{font-size:1.5rem;line-height:1.25;margin:3rem 0 .3rem;padding-top:1.2rem;border-top:2px solid var(--line)}
h3{font-size:1.15rem;margin:2.2rem 0 .7rem}
h4{font-size:1rem;margin:0;font-weight:600}
p{margin:.4rem 0}
a{color:var(--link)}
a:focus-visible,button:focus-visible,select:focus-visible,input:focus-visible,summary:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:3px}
.soft{color:var(--soft)}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem 1rem;z-index:9}
nav ul{list-style:none;padding:0;margin:1rem 0;display:flex;flex-wrap:wrap;gap:.4rem .6rem}
nav li a{display:inline-block;padding:.25rem .7rem;border:1px solid var(--line);border-radius:1rem;text-decoration:none;background:var(--card)}
nav li a:hover{border-color:var(--link)}
table{border-collapse:collapse;margin:.8rem 0;font-size:.95rem}
th,td{padding:.35rem .8rem .35rem 0;text-align:left;border-bottom:1px solid var(--line);vertical-align:top}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
thead th{color:var(--soft);font-weight:600}
.scroll{overflow-x:auto}
.finding{background:var(--card);border:1px solid var(--line);border-left:4px solid var(--soft);border-radius:.4rem;padding:.8rem 1rem;margin:.8rem 0;content-visibility:auto;contain-intrinsic-size:auto 11rem}
.finding.agreement{border-left-color:var(--agree)}.finding.contradiction{border-left-color:var(--contra)}.finding.tension{border-left-color:var(--tense)}.finding.change{border-left-color:var(--change)}
.finding:target{outline:3px solid var(--link)}
.finding header{display:flex;gap:.8rem;align-items:baseline;justify-content:space-between}
.sure{white-space:nowrap;font-variant-numeric:tabular-nums;color:var(--soft)}
.pair,.quotes{display:grid;gap:.6rem 1.6rem;margin-top:.5rem}
.pair{grid-template-columns:1fr 1fr}
.quotes{grid-template-columns:repeat(auto-fit,minmax(19rem,1fr))}
@media (max-width:46rem){.pair{grid-template-columns:1fr}}
figure{margin:0;min-width:0}
figcaption{font-size:.92rem;overflow-wrap:anywhere}
figcaption b{font-weight:600}
blockquote{margin:.15rem 0 0;padding-left:.8rem;border-left:2px solid var(--line);overflow-wrap:anywhere}
blockquote p{margin:0}
mark{background:var(--mark);color:var(--mark-ink);padding:0 .12em;border-radius:.15em;text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:.15em}
.also{font-size:.92rem;color:var(--soft)}
.tag{display:inline-block;padding:0 .5rem;border-radius:.7rem;font-size:.85rem;font-weight:600}
.agreement .tag,.tag.agreement{background:var(--agree-bg);color:var(--agree)}.contradiction .tag,.tag.contradiction{background:var(--contra-bg);color:var(--contra)}
.tension .tag,.tag.tension{background:var(--tense-bg);color:var(--tense)}.change .tag,.tag.change{background:var(--change-bg);color:var(--change)}
details{margin:.8rem 0}
summary{cursor:pointer;font-weight:600}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.filters{position:sticky;top:0;z-index:5;background:var(--card);border-block:1px solid var(--line);padding:.5rem max(1.25rem,calc((100vw - 76rem)/2 + 1.25rem));display:flex;flex-wrap:wrap;gap:.4rem 1rem;align-items:center;font-size:.92rem}
.filters fieldset{border:0;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:.2rem .8rem}
.filters output{color:var(--soft);margin-left:auto}
select,input,button{font:inherit;color:inherit;background:var(--bg);border:1px solid var(--soft);border-radius:.3rem;padding:.1rem .4rem}
select{max-width:12rem}input[type=number]{width:4rem}input[type=checkbox]{accent-color:var(--link)}
input:invalid{border-color:var(--contra);outline-color:var(--contra)}
button{cursor:pointer}button:hover{border-color:var(--link)}
.copy{font-size:.8rem;padding:0 .45rem;color:var(--soft)}
.heat td,.heat thead th{text-align:center;padding:.25rem .5rem;border:1px solid var(--line);font-weight:500}
.heat th{min-width:7rem;max-width:11rem;font-size:.88rem;overflow-wrap:anywhere}.heat tbody th{min-width:8rem}
.heat td a{display:block;text-decoration:none;color:inherit;font-variant-numeric:tabular-nums;white-space:nowrap;font-size:.85rem}
.heat td a svg{display:block;margin:.2rem auto 0}
.heat .none{color:var(--soft)}
.heat2{background:color-mix(in srgb,var(--link) 8%,var(--card))}.heat3{background:color-mix(in srgb,var(--link) 18%,var(--card))}.heat1{background:var(--card)}
rect.agreement{fill:var(--agree-fill)}rect.contradiction{fill:var(--contra-fill)}rect.tension{fill:var(--tense-fill)}
.heat .self{background:var(--line)}
@media (max-width:46rem){.filters{position:static}html{scroll-padding-top:0}}
caption{text-align:left;font-weight:600;padding-bottom:.3rem}
.numbers td,.numbers th,.timeline td,.timeline th{vertical-align:middle;white-space:nowrap}
.axis{stroke:var(--line);stroke-width:2}.interval{stroke:var(--link);stroke-width:4}.end{fill:var(--link)}
svg a:focus-visible circle{stroke:var(--ink);stroke-width:3}
footer{padding-top:2rem;padding-bottom:3rem}
[hidden]{display:none!important}
@media print{body{background:#fff;color:#000;font-size:10.5pt}.finding{break-inside:avoid;content-visibility:visible}nav,.filters,.copy,.skip{display:none!important}a{color:inherit}h2{break-before:auto}details::details-content{content-visibility:visible;block-size:auto}}
`;

/** SHA-256 of `STYLE`, base64: a test recomputes it. */
export const STYLE_HASH = 'sha256-qAOGJ6IVGDGF1ndaEJcju3fd9wzRvNy2bxNDlykKAMA=';
