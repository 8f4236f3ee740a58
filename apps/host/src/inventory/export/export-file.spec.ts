import { createHash } from 'node:crypto';
import { ExportFile } from './export-file.js';

describe('ExportFile', () => {
  it('has what was written, and is closed once it was read', async () => {
    const file = await ExportFile.create();
    const pieces = ['a'.repeat(100_000), 'é€😀', '', 'b'.repeat(700_000), Buffer.alloc(1_200_000, 'c'), '\n'];

    for (const piece of pieces) await file.add(piece);
    const written = await file.end();
    const read = Buffer.concat(await file.read().toArray());
    await file.remove();

    const whole = Buffer.concat(pieces.map((piece) => Buffer.from(piece)));
    expect(read.equals(whole)).toBe(true);
    const digest = createHash('sha256').update(whole).digest('base64');
    expect(written).toEqual({ bytes: whole.length, digest: `sha-256=:${digest}:` });
    await expect(file.read().toArray()).rejects.toThrow();
  });

  it('uses the bytes of a piece only while it is added, so that they may be written over', async () => {
    const file = await ExportFile.create();
    const bytes = Buffer.alloc(600_000);

    for (const filled of ['a', 'b', 'c']) await file.add(bytes.fill(filled));
    await file.end();
    const read = Buffer.concat(await file.read().toArray()).toString();
    await file.remove();

    expect(read === ['a', 'b', 'c'].map((filled) => filled.repeat(600_000)).join('')).toBe(true);
  });
});
