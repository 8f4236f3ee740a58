import { randomBytes } from 'node:crypto';
import { openText, SealedCredentialError, sealText } from './envelope.js';
import { toMasterKey } from './master-key.js';

const key = toMasterKey(Buffer.alloc(32, 7));
const SECRET = '{"token":"dop_v1_é"}';

/** The text with one character changed in the middle of a part. */
function tampered(sealed: string, part: number): string {
  const parts = sealed.split('.');
  const text = parts[part] as string;
  const middle = Math.floor(text.length / 2);
  parts[part] = `${text.slice(0, middle)}${text[middle] === 'a' ? 'b' : 'a'}${text.slice(middle + 1)}`;
  return parts.join('.');
}

describe('sealText', () => {
  it('gives back what was sealed', () => {
    const sealed = sealText(key, 'one', SECRET);

    expect(openText(key, 'one', sealed)).toBe(SECRET);
    expect(sealed).toMatch(/^v1\.[0-9a-f]{16}\.[\w-]{16}\.[\w-]{22}\.[\w-]+$/);
    expect(sealed).not.toContain('dop_v1_');
  });

  it('names the key without telling it', () => {
    expect(key.id).toBe('4bb06f8e4e3a7715');
    expect(sealText(key, 'one', SECRET).split('.')[1]).toBe(key.id);
  });

  it('seals the same text differently each time', () => {
    const sealed = Array.from({ length: 1000 }, () => sealText(key, 'one', SECRET).split('.'));

    expect(new Set(sealed.map(([, , iv]) => iv)).size).toBe(1000);
    expect(new Set(sealed.map(([, , , , ciphertext]) => ciphertext)).size).toBe(1000);
  });

  it.each([
    ['version', 0],
    ['key id', 1],
    ['iv', 2],
    ['tag', 3],
    ['ciphertext', 4],
  ])('does not open with another %s', (_part, index) => {
    const sealed = tampered(sealText(key, 'one', SECRET), index);

    expect(() => openText(key, 'one', sealed)).toThrow(SealedCredentialError);
  });

  it.each(['', 'v1', 'v1....', `v1.${key.id}.AAAA.AAAA.AAAA`, 'v2.a.b.c.d'])(
    'does not open what is no sealed text: "%s"',
    (text) => {
      expect(() => openText(key, 'one', text)).toThrow(SealedCredentialError);
    },
  );

  it('does not open a shortened tag', () => {
    const parts = sealText(key, 'one', SECRET).split('.');
    parts[3] = (parts[3] as string).slice(0, 6);

    expect(() => openText(key, 'one', parts.join('.'))).toThrow(SealedCredentialError);
  });

  it('does not open for another purpose', () => {
    const sealed = sealText(key, 'maestro:credential:1', SECRET);

    expect(() => openText(key, 'maestro:credential:2', sealed)).toThrow('belongs to another record');
  });

  it('does not open with another key, even one that took its name', () => {
    const other = toMasterKey(randomBytes(32));
    const sealed = sealText(key, 'one', SECRET);

    expect(() => openText(other, 'one', sealed)).toThrow(`sealed with the key ${key.id}`);
    expect(() => openText({ ...other, id: key.id }, 'one', sealed)).toThrow(SealedCredentialError);
  });

  it('takes no key of another size', () => {
    expect(() => toMasterKey(Buffer.alloc(31))).toThrow('must have 32 bytes; this one has 31');
  });
});
