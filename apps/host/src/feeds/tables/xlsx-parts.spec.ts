import { SheetRows } from './xlsx-parts.js';

describe('SheetRows', () => {
  const text = (value: string): string | undefined => /<t [^>]*>(.*)<\/t>/s.exec(new SheetRows().write([value]))?.[1];

  it.each([
    ['markup', '<a> & "b"', '&lt;a&gt; &amp; "b"'],
    ['what XML cannot hold', 'a\u0000\u001b\ud800b\uffff', 'a   b '],
    ['what Excel would read as a character', '_x000D_ and _x_', '_x005F_x000D_ and _x_'],
    ['line breaks', 'a\r\nb', 'a&#13;\nb'],
  ])('writes %s', (_what, value, written) => {
    expect(text(value)).toBe(written);
  });

  it('cuts what is too long for a cell, and counts it', () => {
    const rows = new SheetRows();

    const row = rows.write(['a'.repeat(32_767), 'b'.repeat(32_768)]);

    expect(row).toContain(`${'b'.repeat(32_766)}…<`);
    expect(rows).toMatchObject({ count: 1, cut: 1 });
  });

  it('leaves out cells without a value, and says where the others are', () => {
    const rows = new SheetRows();
    rows.write(['heading']);

    const row = rows.write([undefined, null, '', Number.NaN, 0, ...Array.from<undefined>({ length: 21 }), 1, 2]);

    expect(row).toBe('<row r="2"><c r="E2"><v>0</v></c><c r="AA2"><v>1</v></c><c r="AB2"><v>2</v></c></row>');
  });
});
