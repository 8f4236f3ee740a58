import { inspect } from 'node:util';
import fc from 'fast-check';
import { Redactor } from './redactor.js';

type Way = (text: string) => string;

/** Optional JSON escapes: Go, for example, escapes characters that HTML would interpret. */
const escapedAs = (pattern: RegExp): Way => {
  const escape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return (text) => JSON.stringify(text).replace(pattern, escape);
};

/** Encodings of a text. */
const WAYS: Readonly<Record<string, Way>> = {
  plain: (text) => text,
  'in a URL': encodeURIComponent,
  'in a URL, with small hexadecimal digits': (text) =>
    encodeURIComponent(text).replace(/%../g, (code) => code.toLowerCase()),
  'in a URL, encoded only where it must be': encodeURI,
  'in a query that was parsed': (text) => new URL(`https://h/?key=${text.replace(/[#\s]/g, encodeURIComponent)}`).href,
  'in a form': (text) => String(new URLSearchParams({ text })),
  'in JSON': (text) => JSON.stringify({ text }),
  'in JSON with slashes escaped': (text) => JSON.stringify(text).replaceAll('/', '\\/'),
  'in JSON of Go': escapedAs(/[<>&]/g),
  'in JSON that is all ASCII': escapedAs(/[^ -~]/g),
  'in JavaScript': (text) => inspect({ text }),
  'in XML': (text) =>
    ['&amp;', '<lt;', '>gt;', '"quot;', "'apos;"].reduce(
      (rest, [character = '', ...name]) => rest.replaceAll(character, `&${name.join('')}`),
      text,
    ),
  'in XML, by number': (text) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`),
};

/** Encodings that change every character. */
const FULL_WAYS: Readonly<Record<string, Way>> = {
  'in a URL, every byte encoded': (text) => Buffer.from(text).toString('hex').replace(/../g, '%$&'),
  'in JSON, every character escaped': (text) =>
    text.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  'in HTML, every character by number': (text) => Array.from(text, (one) => `&#${one.codePointAt(0)};`).join(''),
  'in HTML, every character by hexadecimal number': (text) =>
    Array.from(text, (one) => `&#x${one.codePointAt(0)?.toString(16).toUpperCase()};`).join(''),
};

const ways = fc.constantFrom(...Object.keys(WAYS));
const fullWays = fc.constantFrom(...Object.keys(FULL_WAYS));
const written = (text: string, names: readonly string[]): string =>
  names.reduce((rest, name) => ({ ...WAYS, ...FULL_WAYS })[name]?.(rest) ?? '', text);

/** A realistic secret: printable, and not part of the replacement text. */
const secrets = fc
  .oneof(
    fc.string({ minLength: 8, maxLength: 64, unit: 'grapheme-ascii' }),
    fc.string({
      minLength: 8,
      maxLength: 20,
      unit: fc.constantFrom('"', '\\', '&', '/', '+', '%', ' ', '\n', 'a', 'é'),
    }),
    fc.base64String({ minLength: 8, maxLength: 64 }),
  )
  .filter((secret) => !'[redacted]'.includes(secret.trim()) && secret.trim().length >= 8);

describe('Redactor, whatever the secret', () => {
  it('leaves nothing of a secret that is written in any way, or in one way within another', () => {
    const names = fc.oneof(
      { weight: 3, arbitrary: fc.array(ways, { minLength: 1, maxLength: 2 }) },
      { weight: 1, arbitrary: fc.array(fullWays, { minLength: 1, maxLength: 1 }) },
    );
    const texts = fc.tuple(secrets, fc.string(), names, fc.string());

    const property = fc.property(texts, ([secret, before, names, after]) => {
      // A known limitation: backslashes that are each written as \\u005c. The rest of a secret is recognized, unless it
      // is too short.
      fc.pre(!(names.includes('in JSON, every character escaped') && secret.includes('\\')));
      const text = `${before}${written(secret, names)}${after}`;
      const redactor = new Redactor([secret]);

      const safe = redactor.redact(text);

      expect(redactor.found(text)).toBe(true);
      expect(safe).toContain('[redacted]');
      expect(redactor.found(safe)).toBe(false);
      expect(safe).not.toContain(secret);
    });

    fc.assert(property, { numRuns: 300 });
  });

  it('leaves nothing of a token that is encoded character by character, in one way within another', () => {
    const tokens = fc.string({ minLength: 8, maxLength: 40, unit: fc.constantFrom(...'0123456789abcdefXYZ_-') });
    const names = fc.array(fullWays, { minLength: 2, maxLength: 2 });

    const property = fc.property(tokens, fc.string(), names, fc.string(), (token, before, two, after) => {
      const redactor = new Redactor([token]);

      const safe = redactor.redact(`${before}${written(token, two)}${after}`);

      expect(safe).toContain('[redacted]');
      expect(redactor.found(safe)).toBe(false);
    });

    fc.assert(property, { numRuns: 200 });
  });

  it('leaves nothing of a secret in base64, regardless of the surrounding text and its encoding', () => {
    const alphabets = fc.constantFrom<BufferEncoding>('base64', 'base64url');
    const texts = fc.tuple(secrets, fc.string({ maxLength: 5 }), fc.string({ maxLength: 5 }), alphabets, ways);

    const property = fc.property(texts, ([secret, before, after, alphabet, way]) => {
      const text = written(Buffer.from(`${before}${secret}${after}`).toString(alphabet), [way]);
      const redactor = new Redactor([secret]);

      const safe = redactor.redact(`Authorization: ${text}`);

      expect(redactor.found(text)).toBe(true);
      expect(redactor.found(safe)).toBe(false);
    });

    fc.assert(property, { numRuns: 200 });
  });

  it('leaves nothing of a secret in base64 of base64 or in hexadecimal, regardless of the surrounding text', () => {
    const texts = fc.tuple(secrets, fc.string({ maxLength: 5 }), fc.string({ maxLength: 5 }));
    const encodings = fc.constantFrom<[BufferEncoding, BufferEncoding]>(
      ['base64', 'base64'],
      ['base64url', 'base64'],
      ['base64', 'base64url'],
      ['utf8', 'hex'],
    );

    const property = fc.property(texts, encodings, ([secret, before, after], [inner, outer]) => {
      const within = Buffer.from(`${before}${secret}${after}`).toString(inner);
      const text = Buffer.from(within).toString(outer);
      const redactor = new Redactor([secret]);

      expect(redactor.found(text)).toBe(true);
      expect(redactor.found(redactor.redact(text))).toBe(false);
    });

    fc.assert(property, { numRuns: 200 });
  });

  it('leaves no piece of 16 characters or more, wherever it is cut and however it is written', () => {
    const tokens = fc.string({ minLength: 16, maxLength: 80, unit: fc.constantFrom(...'0123456789abcdefXYZ_-+/=&"%') });
    const cuts = fc.tuple(tokens, fc.nat(), fc.nat(), fc.string(), fc.oneof(ways, fullWays), fc.string());

    const property = fc.property(cuts, ([secret, from, more, before, way, after]) => {
      const start = from % (secret.length - 15);
      const piece = secret.slice(start, start + 16 + (more % (secret.length - start - 15)));
      const text = `${before}${written(piece, [way])}${after}`;
      const redactor = new Redactor([secret]);

      expect(redactor.found(text)).toBe(true);
      expect(redactor.redact(text)).not.toContain(piece);
    });

    fc.assert(property, { numRuns: 300 });
  });

  it('leaves JSON that can be read, with everything else in it', () => {
    const bodies = fc.tuple(secrets, fc.string(), fc.string(), fc.jsonValue());

    const property = fc.property(bodies, ([secret, before, after, rest]) => {
      const redactor = new Redactor([secret]);
      fc.pre(!redactor.found(JSON.stringify([before, rest, after])));

      const safe = redactor.hideSecrets(JSON.stringify({ rest, said: `${before}${secret}${after}` }));

      expect(JSON.parse(safe)).toMatchObject({ rest: JSON.parse(JSON.stringify(rest)) });
    });

    fc.assert(property, { numRuns: 200 });
  });

  it('leaves a text without secrets unchanged', () => {
    const property = fc.property(secrets, fc.string(), (secret, text) => {
      const redactor = new Redactor([secret]);
      fc.pre(!redactor.found(text));

      expect(redactor.hideSecrets(text)).toBe(text);
    });

    fc.assert(property);
  });
});
