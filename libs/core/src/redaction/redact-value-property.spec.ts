import { inspect } from 'node:util';
import fc from 'fast-check';
import { ProviderError } from '../errors/provider-error.js';
import { redactValue } from './redact-value.js';
import { Redactor } from './redactor.js';

const SECRET = 'p/ss+"word"&1';
const redactor = new Redactor([SECRET]);

/** How the secret is written inside a value. */
const ways = fc.constantFrom<(text: string) => string>(
  (text) => text,
  encodeURIComponent,
  (text) => JSON.stringify({ text }),
  (text) => Buffer.from(`user:${text}`).toString('base64'),
);
const text = fc.oneof(
  fc.string(),
  fc.tuple(fc.string(), ways, fc.string()).map(([before, write, after]) => before + write(SECRET) + after),
);

/** Containers other than plain objects, arrays, maps and sets. */
const holders = fc.constantFrom<(value: unknown, said: string) => unknown>(
  (value, said) => new Error(said, { cause: value }),
  (value, said) => Object.assign(new TypeError(said), { config: value }),
  (value, said) => new AggregateError([value], said),
  (value, said) => new ProviderError({ kind: 'unavailable', retryable: true, message: said, cause: value }),
  (value, said) => Object.assign(Object.create({ inherited: said }), { value }),
  (value, said) => ({ toJSON: () => said, value }),
  (value, said) => ({ [Symbol(said)]: said, [said]: value }),
  (_, said) => Object(said),
  (_, said) => new URL(`https://h/${encodeURIComponent(said)}?${encodeURI(said)}`),
  (_, said) => Symbol(said),
  (_, said) => Object.defineProperty(() => undefined, 'name', { value: said }),
  (_, said) => Buffer.from(said),
  (_, said) => Promise.resolve(said),
);

const values = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 6 },
    text,
    fc.anything({ values: [text, fc.integer()], key: text, withMap: true, withSet: true, maxDepth: 3 }),
    fc.tuple(holders, tie('value'), text).map(([hold, value, said]) => hold(value, said)),
  ),
})).value;

describe('redactValue, whatever the value', () => {
  it('leaves nothing of a secret, wherever it stood', () => {
    const property = fc.property(values, (value) => {
      const copy = redactValue(value, redactor);

      const shown = `${JSON.stringify(copy)} ${inspect(copy, { depth: Infinity, showHidden: true })}`;
      expect(redactor.found(shown)).toBe(false);
      expect(shown.replace(/[^a-z]/g, '')).not.toContain('pssword');
    });

    fc.assert(property, { numRuns: 1000 });
  });
});
