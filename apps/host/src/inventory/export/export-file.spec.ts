import { pipeline } from 'node:stream/promises';
import { ExportFile } from './export-file.js';

describe('ExportFile', () => {
  it('has what was written, and is closed once it was read', async () => {
    const file = await ExportFile.create();
    const pieces = ['a'.repeat(100_000), 'é', ''].map((text) => Buffer.from(text));

    await pipeline(pieces, file.meter(), file.target());
    const read = Buffer.concat(await file.read().toArray());
    await file.remove();

    expect(file.written()).toEqual({ bytes: 100_002, digest: expect.stringMatching(/^sha-256=:.+:$/) });
    expect(read.equals(Buffer.concat(pieces))).toBe(true);
    await expect(file.read().toArray()).rejects.toThrow();
  });
});
