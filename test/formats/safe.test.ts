import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { csvField, html, jsonSafe, markdown, visible, webAddress } from '../../src/formats/safe.js';
import { hostile, readCsv } from './hostile.js';

describe('visible', () => {
  it.each([
    ['plain text', 'The dam failed.', 'The dam failed.'],
    ['an escape sequence', 'a\x1b[31mb', 'a␛[31mb'],
    ['a C1 sequence', 'a\x9b2Jb', 'a‹U+009B›2Jb'],
    ['a link of the terminal', '\x1b]8;;http://x\x07y', '␛]8;;http://x␇y'],
    ['line ends and tabs', 'a\r\nb\nc\td\u2028e', 'a b c d e'],
    ['a direction override', 'gpj\u202eexe.', 'gpj‹U+202E›exe.'],
    ['an isolate', '\u2066x\u2069', '‹U+2066›x‹U+2069›'],
    ['invisible characters', 'op\u200bera\u00adtor\ufeff', 'operator'],
    ['letters that only look like nothing', 'a\u3164b\u034fc', 'abc'],
    ['half a surrogate pair', 'a\ud83db', 'a\ufffdb'],
    ['an emoji family keeps its joiners', '👩‍👩‍👧', '👩‍👩‍👧'],
    ['Persian keeps its non-joiners', 'می‌خواهم', 'می‌خواهم'],
    ['a joiner between Latin letters goes', 'a\u200db', 'ab'],
    ['accents stay', 'Zoe\u0308', 'Zoe\u0308'],
    ['a storm of accents is stilled', `a${'\u0301'.repeat(50)}b`, `a${'\u0301'.repeat(6)}b`],
    ['a workflow command', '::error::x', ': :error: :x'],
    ['a scope in code stays', 'std: :x, 10::1', 'std: :x, 10::1'],
    ["other loggers' commands", '##[error]a ##vso[b] ##teamcity[c] ##', '# #[error]a # #vso[b] # #teamcity[c] ##'],
    ['tag characters go', 'a\u{e0041}b', 'ab'],
  ])('%s', (_, input, shown) => {
    expect(visible(input)).toBe(shown);
  });

  it('lets nothing through that steers, hides or breaks the line', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(visible(text)).not.toMatch(
          /[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\ufeff\p{Cs}\p{Zl}\p{Zp}]/u,
        );
      }),
    );
  });

  it('leaves what is safe already as it is', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(visible(visible(text))).toBe(visible(text));
      }),
    );
  });
});

describe('html', () => {
  it('reads back as the visible text, in an element and in an attribute', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { document } = parseHTML(`<html><body><p title="${html(text)}">${html(text)}</p></body></html>`);
        expect(document.querySelectorAll('body *').length).toBe(1);
        expect(document.querySelector('p')?.textContent).toBe(visible(text));
        expect(document.querySelector('p')?.getAttribute('title')).toBe(visible(text));
      }),
    );
  });
});

describe('webAddress', () => {
  it.each([
    ['https://a.example/x?y=1&z=2', true],
    ['HTTP://a.example', true],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    [' https://a.example', false],
    ['https://a.example/"onmouseover="x', false],
    ['https://a.example/<b>', false],
    ['//a.example', false],
    ['https://a.example/\u202egpj', false],
    ['java\nscript:x', false],
  ])('%j is a link: %s', (url, ok) => {
    expect(webAddress(url)).toBe(ok ? url : null);
  });
});

/** What GitHub shows of an escaped text: escapes and entities undone, the break that nobody sees left out. */
const shownByGithub = (escaped: string): string =>
  escaped
    .replace(/&#8203;/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

describe('markdown', () => {
  it.each([
    ['**bold** and `code`', '\\*\\*bold\\*\\* and \\`code\\`'],
    ['<img src=x>', '&lt;img src=x&gt;'],
    ['[a](javascript:x)', '\\[a\\](javascript:x)'],
    ['a | b', 'a \\| b'],
    ['# no heading', '\\# no heading'],
    ['- no list', '\\- no list'],
    ['1. no list', '1\\. no list'],
    ['ask @octo', 'ask @&#8203;octo'],
    ['see #12', 'see \\#&#8203;12'],
    ['https://a.example', 'https:&#8203;//a.example'],
    ['www.a.example', 'www&#8203;.a.example'],
    [':tada:', ':&#8203;tada:'],
    ['$x^2$', '\\$x\\^2\\$'],
  ])('%s', (input, escaped) => {
    expect(markdown(input)).toBe(escaped);
  });

  it('leaves no markup alive and reads back as the visible text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = markdown(text);
        expect(shownByGithub(escaped)).toBe(visible(text).trim());
        // With every escape taken out, nothing is left that Markdown would act on.
        const bare = escaped.replace(/\\[!-/:-@[-`{-~]|&(?:amp|lt|gt|#8203);/g, '');
        expect(bare).not.toMatch(/[\\`*_{}[\]<>|~$#!^]/);
        expect(escaped).not.toMatch(/@(?!&#8203;)/);
      }),
    );
  });
});

describe('csvField', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '\u200b=1'])('%j is no formula', (text) => {
    expect(csvField(text).replace(/^"/, '')).toMatch(/^'/);
  });

  it('reads back as what was written', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 5 }), (fields) => {
        const [read = []] = readCsv(`${fields.map(csvField).join(',')}\n`);
        expect(read.map((field) => field.replace(/^'(?=[\s=+\-@＝＋－＠]|$)/u, ''))).toEqual(fields.map(visible));
        for (const field of read) expect(field).not.toMatch(/^\s*[=+\-@]/u);
      }),
    );
  });
});

describe('jsonSafe', () => {
  it('means the same and shows every character', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const json = jsonSafe(JSON.stringify(text));
        expect(JSON.parse(json)).toBe(text);
        expect(json).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      }),
    );
  });
});
