import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DecodeError, decode } from '../../src/corpus/decoding/decode.js';

const bytes = (...values: number[]) => Uint8Array.from(values);
const big = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le').swap16());
const TEXT = 'The café’s owner said: “No.” Prices rose by 5 %.\r\n';

describe('decode', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`), 'utf-8'],
    ['UTF-16 LE with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE with a mark', big(`\ufeff${TEXT}`), 'utf-16be'],
    ['UTF-16 LE without a mark', Buffer.from(TEXT, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE without a mark', big(TEXT), 'utf-16be'],
    [
      'Windows-1252',
      Buffer.from(TEXT.replace('’', '\x92').replace('“', '\x93').replace('”', '\x94'), 'latin1'),
      'windows-1252',
    ],
  ])('reads %s', (_, data, encoding) => {
    expect(decode(data)).toEqual({ text: TEXT, encoding, replaced: 0 });
  });

  it('gives an empty text for no bytes', () => {
    expect(decode(bytes()).text).toBe('');
  });

  it('keeps control characters, odd spaces and lone surrogates', () => {
    const odd = 'a\u0007b\u000cc\u00a0d\u200be\tf';
    expect(decode(Buffer.from(odd)).text).toBe(odd);
    expect(decode(Buffer.from('\ufeffa\ud800b and so on', 'utf16le')).text).toBe('a\ud800b and so on');
  });

  it('mends a cut-off UTF-8 file and says so', () => {
    const whole = Buffer.from('Žižkov, Łódź, Şanlıurfa and Gijón are towns é');
    const { encoding, replaced, text } = decode(whole.subarray(0, whole.length - 1));
    expect({ encoding, replaced }).toEqual({ encoding: 'utf-8', replaced: 1 });
    expect(text).toMatch(/^Žižkov/);
  });

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj', 'latin1'), 'pdf'],
    ['a ZIP', bytes(0x50, 0x4b, 3, 4, 20, 0, 0, 0), 'zip'],
    ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), 'png'],
    ['zeros', new Uint8Array(1000), 'unknown'],
    ['noise', Uint8Array.from({ length: 1000 }, (_, i) => (i * 7919) % 256), 'unknown'],
  ])('refuses %s', (_, data, format) => {
    const refusal = refused(data);
    if (format !== 'unknown') expect(refusal.finding).toEqual({ code: 'binary', format });
    expect(['binary', 'encoding']).toContain(refusal.finding.code);
  });

  it('refuses 8-bit Cyrillic rather than showing nonsense', () => {
    // "Правительство заявило" in Windows-1251
    const data = bytes(
      0xcf,
      0xf0,
      0xe0,
      0xe2,
      0xe8,
      0xf2,
      0xe5,
      0xeb,
      0xfc,
      0xf1,
      0xf2,
      0xe2,
      0xee,
      0x20,
      0xe7,
      0xe0,
      0xff,
    );
    expect(refused(data).finding).toEqual({ code: 'encoding' });
  });

  it('reads back whatever text was written as UTF-8', () => {
    const words = fc.stringMatching(/^[\p{L}\p{N} .,'’“”\n-]{1,200}$/u);
    fc.assert(fc.property(words, (text) => decode(Buffer.from(text)).text === text.replace(/^\ufeff/, '')));
  });

  it('never fails otherwise', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (data) => {
        try {
          return typeof decode(data).text === 'string';
        } catch (error) {
          return error instanceof DecodeError;
        }
      }),
    );
  });
});

function refused(data: Uint8Array): DecodeError {
  try {
    decode(data);
  } catch (error) {
    if (error instanceof DecodeError) return error;
  }
  throw new Error('was not refused');
}
