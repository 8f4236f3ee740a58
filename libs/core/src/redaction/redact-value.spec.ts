import { Secret } from '../credentials/secret.js';
import { ProviderError } from '../errors/provider-error.js';
import { redactValue } from './redact-value.js';
import { Redactor } from './redactor.js';

const SECRET = 'dop_v1_secret';
const redactor = new Redactor([SECRET]);

describe('redactValue', () => {
  it('copies plain values', () => {
    const value = { a: 1, b: [true, null, undefined], c: { d: 'text', e: 5n } };

    const copy = redactValue(value, redactor);

    expect(copy).toEqual(value);
    expect(copy).not.toBe(value);
  });

  it('takes secrets out of text at any depth, and out of keys', () => {
    const copy = redactValue({ list: [{ header: `Bearer ${SECRET}` }], [`k-${SECRET}`]: 1 }, redactor);

    expect(copy).toEqual({ list: [{ header: 'Bearer [redacted]' }], 'k-[redacted]': 1 });
  });

  it('hides what a Secret holds', () => {
    expect(redactValue({ credentials: new Secret({ token: 'short' }) }, redactor)).toEqual({
      credentials: '[redacted]',
    });
  });

  it('shows an error as name, message, stack and cause, and what it carries besides', () => {
    const cause = new TypeError(`bad ${SECRET}`);
    const error = new ProviderError({
      kind: 'unavailable',
      retryable: true,
      message: `at ${SECRET}`,
      status: 503,
      cause,
    });

    const copy = redactValue({ error }, redactor);

    expect(copy).toMatchObject({
      error: {
        name: 'ProviderError',
        message: 'at [redacted]',
        status: 503,
        stack: expect.stringContaining('at [redacted]'),
        cause: { name: 'TypeError', message: 'bad [redacted]' },
      },
    });
  });

  it('shows every error of an aggregate', () => {
    const error = new AggregateError([new Error(`one ${SECRET}`)], 'all');

    expect(redactValue(error, redactor)).toMatchObject({ message: 'all', errors: [{ message: 'one [redacted]' }] });
  });

  it('cuts cycles', () => {
    const cycle: Record<string, unknown> = { name: 'a' };
    cycle.self = cycle;
    cycle.list = [cycle];

    expect(redactValue(cycle, redactor)).toEqual({ name: 'a', self: '[circular]', list: ['[circular]'] });
  });

  it('cuts what is too deep', () => {
    let deep: unknown = SECRET;
    for (let n = 0; n < 100_000; n += 1) deep = { deep };

    const copy = JSON.stringify(redactValue(deep, redactor));

    expect(copy).toBe('{"deep":'.repeat(8) + '"[…]"' + '}'.repeat(8));
  });

  it('visits each object once, even if several paths lead to it', () => {
    let looks = 0;
    let shared: object = {
      get text() {
        looks += 1;
        return SECRET;
      },
    };
    for (let level = 0; level < 6; level += 1) shared = Array(20).fill(shared);

    const copy = redactValue(shared, redactor);

    expect(looks).toBe(1);
    expect(copy).toHaveLength(20);
  });

  it.each<[string, unknown, unknown]>([
    ['a date', new Date(0), '1970-01-01T00:00:00.000Z'],
    ['no date', new Date(NaN), 'null'],
    ['a URL', new URL(`https://h/?token=${SECRET}`), 'https://h/?token=[redacted]'],
    ['a map', new Map([[SECRET, SECRET]]), [['[redacted]', '[redacted]']]],
    ['a set', new Set([SECRET]), ['[redacted]']],
    ['bytes', Buffer.from(SECRET), '[13 bytes]'],
    ['text in an object', Object(SECRET), '[redacted]'],
    ['a function', function send() {}, '[function send]'],
    ['a symbol', Symbol(SECRET), 'Symbol([redacted])'],
  ])('shows %s', (_, value, shown) => {
    expect(redactValue(value, redactor)).toEqual(shown);
  });

  it('survives a getter that throws', () => {
    const value = {
      get broken(): string {
        throw new Error(SECRET);
      },
    };

    expect(redactValue({ value, other: 1 }, redactor)).toEqual({ value: '[unreadable]', other: 1 });
  });
});
