/**
 * Filters and copy buttons. Everything is readable without it. Plain JavaScript in one string, because the page
 * carries it and its hash (the only script the page's policy lets run).
 */
export const SCRIPT = `'use strict';
(() => {
  const form = document.getElementById('filters');
  const findings = [...document.querySelectorAll('.finding')];
  const facts = findings.map(({ dataset: d }) => ({
    kind: d.kind, sources: d.sources.split(' '), sure: Math.min(99, Math.round(d.confidence * 100)), first: d.first, last: d.last,
  }));
  const fields = form.elements;
  function apply() {
    const kinds = new Set([...form.querySelectorAll('[name=kind]:checked')].map((box) => box.value));
    const wanted = [fields.a.value, fields.b.value].filter(Boolean);
    const least = Number(fields.least.value);
    const from = fields.from.validity.valid ? fields.from.value : '';
    const to = fields.to.validity.valid ? fields.to.value : '';
    let shown = 0;
    findings.forEach((finding, i) => {
      const f = facts[i];
      const hit = kinds.has(f.kind) && f.sure >= least && wanted.every((id) => f.sources.includes(id)) &&
        (!from || (f.last !== undefined && (f.last >= from || from.startsWith(f.last)))) &&
        (!to || (f.first !== undefined && (f.first <= to || f.first.startsWith(to))));
      if (finding.hidden === hit) finding.hidden = !hit;
      if (hit) shown += 1;
    });
    for (const list of document.querySelectorAll('details.unique')) list.hidden = wanted.length > 0 && !wanted.includes(list.dataset.sources);
    fields.shown.value = shown + ' of ' + findings.length + ' findings';
  }
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', apply);
  form.addEventListener('reset', () => setTimeout(apply));
  apply();

  for (const link of document.querySelectorAll('.heat a')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      fields.a.value = link.dataset.a;
      fields.b.value = link.dataset.b;
      apply();
      const first = [...link.closest('section').querySelectorAll('.finding')].find((finding) => !finding.hidden);
      if (first) { first.tabIndex = -1; first.focus({ preventScroll: true }); first.scrollIntoView({ block: 'start' }); }
    });
  }
  addEventListener('hashchange', () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.hidden) { form.reset(); setTimeout(() => target.scrollIntoView()); }
  });

  // On paper nothing is folded away.
  let folded = [];
  addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll('details:not([open])')];
    for (const details of folded) details.open = true;
  });
  addEventListener('afterprint', () => { for (const details of folded) details.open = false; });

  for (const figure of document.querySelectorAll('figure')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.setAttribute('aria-label', 'Copy this quote with its citation');
    figure.firstElementChild.append(' ', button);
  }
  document.addEventListener('click', async (event) => {
    const button = event.target.closest && event.target.closest('button.copy');
    if (!button) return;
    const figure = button.closest('figure');
    const caption = figure.firstElementChild.cloneNode(true);
    caption.querySelector('button').remove();
    const quote = figure.querySelector('[data-quote]').textContent;
    const link = caption.querySelector('a');
    const text = quote + ' (' + caption.textContent.trim() + (link ? ', ' + link.href : '') + ')';
    try { await navigator.clipboard.writeText(text); } catch {
      const area = document.createElement('textarea');
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand('copy');
      area.remove();
    }
    button.textContent = 'Copied';
    setTimeout(() => { button.textContent = 'Copy'; }, 1500);
  });
})();
`;

/** SHA-256 of `SCRIPT`, base64: a test recomputes it. */
export const SCRIPT_HASH = 'sha256-77+Yy04vDGymA2J8witgHtkn7bSbCjtlbRlBv90Q9I8=';
