import { isoDate } from '../../dates.js';
import type { Metadata } from '../../markdown/front-matter.js';
import type { HtmlDocument, HtmlElement } from './dom.js';

const META: Record<keyof Metadata, readonly string[]> = {
  title: ['og:title', 'twitter:title', 'citation_title', 'dc.title', 'dcterms.title', 'parsely-title', 'sailthru.title'],
  source: ['og:site_name', 'citation_journal_title', 'dc.publisher', 'dcterms.publisher', 'publisher', 'application-name'],
  author: ['author', 'article:author', 'citation_author', 'dc.creator', 'dcterms.creator', 'byl', 'parsely-author', 'sailthru.author'],
  date: ['article:published_time', 'og:article:published_time', 'citation_publication_date', 'citation_date', 'dc.date', 'dcterms.date', 'dcterms.created', 'datepublished', 'date', 'pubdate', 'publishdate', 'publish-date', 'parsely-pub-date', 'sailthru.date', 'last-modified'],
  url: ['og:url', 'citation_public_url', 'parsely-link'],
}; // biome-ignore format: a table

/** What a page says of itself: JSON-LD of an article, `<meta>` tags, the canonical address, `<time>`, `<title>`, in this order. */
export function htmlMetadata(document: HtmlDocument): Metadata {
  const meta = metaTags(document);
  const told = jsonLd(document);
  const from = (field: keyof Metadata) => META[field].map((name) => meta.get(name)).find(Boolean);
  const url = href(document, 'link[rel="canonical"]') ?? from('url') ?? told.url;
  const time = document
    .querySelector('time[pubdate], article time[datetime], time[datetime]')
    ?.getAttribute('datetime');
  const dates = [told.date, ...META.date.map((name) => meta.get(name)), time];
  const author = from('author') ?? told.author;
  return given({
    title: told.title ?? from('title') ?? (document.querySelector('title')?.textContent || undefined),
    source: from('source') ?? told.source ?? hostOf(url),
    // An address instead of a name is what some sites put there.
    author: author && !/^https?:/.test(author) ? author : told.author,
    date: dates.map((date) => (date ? isoDate(date) : null)).find((date) => date !== null) ?? undefined,
    url: url && /^https?:/.test(url) ? url : undefined,
  });
}

/** All `<meta>` tags by name or property in lower case; the first of each name counts. */
function metaTags(document: HtmlDocument): Map<string, string> {
  const found = new Map<string, string>();
  for (const tag of document.querySelectorAll('meta')) {
    const name = (
      tag.getAttribute('property') ??
      tag.getAttribute('name') ??
      tag.getAttribute('itemprop')
    )?.toLowerCase();
    const content = tag.getAttribute('content')?.trim();
    if (name && content && !found.has(name)) found.set(name, content);
  }
  return found;
}

/** The first article of the page's linked data (schema.org). */
function jsonLd(document: HtmlDocument): Metadata {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = articleIn(parsed(script.textContent ?? ''), 0);
    if (!article) continue;
    return given({
      title: text(article.headline) ?? text(article.name),
      source: text(article.publisher),
      author: text(article.author),
      date: text(article.datePublished) ?? text(article.dateCreated),
      url: text(article.url) ?? text(article.mainEntityOfPage),
    });
  }
  return {};
}

type Fields = Record<string, unknown>;

function articleIn(value: unknown, depth: number): Fields | null {
  if (depth > 4 || typeof value !== 'object' || value === null) return null;
  const items = Array.isArray(value) ? value : [value];
  for (const item of items as Fields[]) {
    const type = [item?.['@type']].flat().join(' ');
    if (/Article|Report|BlogPosting|LiveBlog|Review|Essay/.test(type)) return item;
    const inner = articleIn(item?.['@graph'], depth + 1);
    if (inner) return inner;
  }
  return null;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** A text, the name of a thing, or several of them. */
function text(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (Array.isArray(value)) return value.map(text).filter(Boolean).join(', ') || undefined;
  if (typeof value === 'object' && value !== null) return text((value as Fields).name ?? (value as Fields)['@id']);
  return undefined;
}

function href(document: HtmlElement, selector: string): string | undefined {
  return document.querySelector(selector)?.getAttribute('href')?.trim() || undefined;
}

function hostOf(url: string | undefined): string | undefined {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/.exec(url ?? '')?.[1];
}

function given(fields: { [field in keyof Metadata]: string | undefined }): Metadata {
  const entries = Object.entries(fields).map(([key, value]) => [key, value?.replace(/\s+/g, ' ').trim()]);
  return Object.fromEntries(entries.filter(([, value]) => value)) as Metadata;
}
