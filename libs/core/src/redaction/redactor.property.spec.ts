import { inspect } from 'node:util';
import fc from 'fast-check';
import { Redactor } from './redactor.js';

type Way = (text: string) => string;

/** Escapes of JSON that some writers use although they need not: Go does, for what HTML would read. */
const escapedAs = (pattern: RegExp): Way => {
  const escape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return (text) => JSON.stringify(text).replace(pattern, escape);
};

/** A text as others write it. */
const WAYS: Readonly<Record<string, Way>> = {
  'as it is': (text) => text,
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

const ways = fc.constantFrom(...Object.keys(WAYS));
const written = (text: string, names: readonly string[]): string =>
  names.reduce((rest, name) => (WAYS[name] as Way)(rest), text);

/** A secret as people get them: printable, and not a piece of the mark that takes its place. */
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
    const texts = fc.tuple(secrets, fc.string(), fc.array(ways, { minLength: 1, maxLength: 2 }), fc.string());

    const property = fc.property(texts, ([secret, before, names, after]) => {
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

  it('leaves nothing of a secret in base64, whatever it stands beside and however that is written', () => {
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

  it('leaves a text without secrets as it is', () => {
    const property = fc.property(secrets, fc.string(), (secret, text) => {
      const redactor = new Redactor([secret]);
      fc.pre(!redactor.found(text));

      expect(redactor.hideSecrets(text)).toBe(text);
    });

    fc.assert(property);
  });
});
