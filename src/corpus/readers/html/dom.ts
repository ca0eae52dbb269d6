/** What is used of a node of a document tree; the same for every library. */
export interface HtmlNode {
  nodeType: number;
  /** Upper case for elements. */
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<HtmlNode>;
}

export interface HtmlElement extends HtmlNode {
  getAttribute(name: string): string | null;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): ArrayLike<HtmlElement> & Iterable<HtmlElement>;
}

export interface HtmlDocument extends HtmlElement {
  body: HtmlElement | null;
  documentElement: HtmlElement | null;
}

export const ELEMENT = 1;
export const TEXT = 3;

/** Parses HTML. Scripts are not run, nothing is fetched. */
export async function parseHtml(html: string): Promise<HtmlDocument> {
  const { parseHTML } = await import('linkedom');
  // Without a document element the library puts the text outside the body.
  const whole = /<html[\s>]/i.test(html.slice(0, 10_000)) ? html : `<!doctype html><html><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as HtmlDocument;
}
