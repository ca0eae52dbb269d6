/** The page explains itself, for a reader who has never seen the program. */
export const GUIDE = `<section id="guide" aria-label="How to read this page">
<h2>How to read this page</h2>
<p>A program cut each article into sentences, kept those that claim something about the topic, and compared the claims of
different sources with each other, two by two. Every quote is verbatim and carries its place: source, date, file and line.</p>
<dl>
<dt><span class="tag agreement">They agree</span></dt><dd>The sources make the same specific claim, or one says it in more detail or more cautiously.
Copies of one text (a wire story in five papers) count as one origin: independent origins are what makes an agreement strong.</dd>
<dt><span class="tag contradiction">They contradict each other</span></dt><dd>Both cannot be true as their authors mean them: the same matter, the same time, the same scope.</dd>
<dt><span class="tag tension">In tension</span></dt><dd>They pull the reader in different directions without excluding each other, for instance
when one states as fact what the other only thinks possible.</dd>
<dt><span class="tag change">Changed over time</span></dt><dd>The sources differ because they were written at different times: a later figure, a situation that moved on.</dd>
</dl>
<p><mark>Marked words</mark> carry the verdict. The percentage is the share of findings of that strength that proved right on
labelled pairs of other texts: at 80 %, one in five is wrong. Of several quotes it goes from the least to the most certain. It is no probability that a source tells the truth, and a short
or empty list means that little was found, not that nothing is there. Read both quotes before you rely on a finding.</p>
</section>
`;
