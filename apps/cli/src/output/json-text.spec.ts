import { jsonText } from './json-text.js';
import { jsonWriter, ndjsonWriter } from './json-writer.js';

/** A control sequence in its one-character form, DEL, a bidirectional mark, and letters that must stay. */
const HOSTILE = 'a\u009b31mred\u009d0;title\u009c\u007f\u202eevil\u2066 \u001b[0m é 日 😀';

describe('JSON on a terminal', () => {
  it('contains no control characters, and parses to the same value', () => {
    const text = jsonText({ name: HOSTILE });

    expect(text).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
    expect(text).toContain('é 日 😀');
    expect(JSON.parse(text)).toEqual({ name: HOSTILE });
  });

  it.each(['\u007f', '\u0085', '\u202e', 'é\u007f'])('escapes %j in any context', (obeyed) => {
    const page = String(ndjsonWriter().page([{ name: `web${obeyed}1` } as never]));

    expect(page).not.toContain(obeyed.at(-1));
    expect(JSON.parse(page)).toEqual({ name: `web${obeyed}1` });
  });

  it.each([
    ['ndjson', ndjsonWriter],
    ['json', jsonWriter],
  ])('is formatted: %s', (_, writer) => {
    const page = String(writer().page([{ name: HOSTILE } as never]));

    expect(page).toContain('\\u009b31mred');
    expect(page).not.toMatch(/[\u007f-\u009f\u202e\u2066]/);
  });
});
