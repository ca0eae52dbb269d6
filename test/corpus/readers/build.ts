import { strToU8, zipSync } from 'fflate';
import { documentFromText } from '../../../src/corpus/document.js';
import { LIMITS, type Limits } from '../../../src/corpus/loading/limits.js';
import { readerFor } from '../../../src/corpus/readers/index.js';
import type { Extracted, ReadItem } from '../../../src/corpus/readers/types.js';

/** What the reader for a file's name makes of some bytes, which come in pieces of a size where they are streamed. */
export async function readAll(
  file: string,
  content: Uint8Array | string,
  limits: Partial<Limits> = {},
  size = Number.POSITIVE_INFINITY,
): Promise<ReadItem[]> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const reader = await readerFor(file);
  const items: ReadItem[] = [];
  const chunks = () => piecesOf(bytes, size);
  const source = { file, limits: { ...LIMITS, ...limits }, bytes: async () => bytes, chunks, look: chunks };
  for await (const item of reader(source)) items.push(item);
  return items;
}

/** Bytes as a stream of pieces of a size. */
export async function* piecesOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export async function readOne(file: string, content: Uint8Array | string): Promise<Extracted> {
  const [item] = await readAll(file, content);
  if (!item || !('document' in item)) throw new Error('no document');
  return item.document;
}

/** The blocks of an extracted document as `kind: text`. */
export function blocksOf({ text, format, roles, pages }: Extracted): string[] {
  return documentFromText(text, { format, roles, pages }).blocks.map((block) => `${block.kind}: ${block.text}`);
}

export function zip(files: Record<string, string>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)])));
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word file around the content of `<w:body>`. */
export function docx(body: string, more: Record<string, string> = {}): Uint8Array {
  return zip({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    ...more,
  });
}

/** A paragraph of a Word file; `runs` are its stretches of text. */
export function wordParagraph(runs: string[], style = ''): string {
  const properties = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : '';
  return `<w:p>${properties}${runs.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`;
}

/** One line of a PDF page: the text and how far from the bottom of the page it stands, in points. */
export type PdfLine = [text: string, y: number];

/** A PDF file of the simplest kind: a page a list of lines, set in Helvetica of 11 points. */
export function pdf(pages: PdfLine[][], info: Record<string, string> = {}): Uint8Array {
  const escaped = (text: string) => text.replace(/[\\()]/g, '\\$&');
  const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R >>'];
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ');
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  pages.forEach((lines, i) => {
    const content = lines.map(([text, y]) => `BT /F1 11 Tf 1 0 0 1 72 ${y} Tm (${escaped(text)}) Tj ET`).join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * i} 0 R >>`,
      `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`,
    );
  });
  objects.push(
    `<< ${Object.entries(info)
      .map(([key, value]) => `/${key} (${escaped(value)})`)
      .join(' ')} >>`,
  );
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>`;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n${trailer}\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
