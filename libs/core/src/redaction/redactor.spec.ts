import { Redactor } from './redactor.js';

const SECRET = 'aB3/x+y="é&z\\q 9';
const redactor = new Redactor([SECRET]);

/** How a secret is written, between other text. */
const FORMS: [string, (secret: string) => string][] = [
  ['as it is', (secret) => secret],
  ['in a URL', encodeURIComponent],
  [
    'in a URL, with small hexadecimal digits',
    (secret) => encodeURIComponent(secret).replace(/%../g, (code) => code.toLowerCase()),
  ],
  ['in a form', (secret) => String(new URLSearchParams({ secret }))],
  ['in JSON', (secret) => JSON.stringify({ secret })],
  ['in JSON with slashes escaped', (secret) => JSON.stringify({ secret }).replaceAll('/', '\\/')],
  ['in a URL that encodes only what it must', (secret) => new URL(`https://h/?key=${secret}`).href],
  ['in a URL within a URL', (secret) => encodeURIComponent(encodeURIComponent(secret))],
  ['in JSON within JSON', (secret) => JSON.stringify(JSON.stringify({ secret }))],
  ['in JSON within a URL', (secret) => encodeURIComponent(JSON.stringify({ secret }))],
  ['in JSON of Go', (secret) => JSON.stringify(secret).replaceAll('&', '\\u0026')],
  [
    'in XML, by number',
    (secret) => secret.replace(/[&"]/g, (character) => `&#x${character.charCodeAt(0).toString(16)};`),
  ],
  [
    'in XML',
    (secret) =>
      secret
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&apos;'),
  ],
];

describe('Redactor', () => {
  it.each(FORMS)('takes a secret out that is written %s', (_, write) => {
    const text = `before ${write(SECRET)} after`;

    const safe = redactor.redact(text);

    expect(redactor.found(text)).toBe(true);
    expect(safe).toMatch(/^before .*\[redacted\].* after$/);
    expect(redactor.found(safe)).toBe(false);
  });

  it.each(['', 'x', 'xy', 'xyz'])('takes a secret out of base64 that also holds %p before it', (before) => {
    for (const alphabet of ['base64', 'base64url'] as const) {
      const text = Buffer.from(`${before}${SECRET}:after`).toString(alphabet);

      const safe = redactor.hideSecrets(text);

      expect(redactor.found(text)).toBe(true);
      expect(Buffer.from(safe.replace('[redacted]', ''), alphabet).toString()).not.toContain(SECRET.slice(2, -2));
    }
  });

  it('takes a secret out of base64 that is written in a URL', () => {
    const text = encodeURIComponent(Buffer.from(`user:${SECRET}`).toString('base64'));

    expect(redactor.hideSecrets(text)).toContain('[redacted]');
  });

  it('leaves JSON that can be read when a secret ends in a backslash and a quotation mark follows it', () => {
    const one = new Redactor(['ends in a \\']);

    const safe = one.hideSecrets(JSON.stringify({ said: 'it ends in a \\" here' }));

    expect(JSON.parse(safe)).toEqual({ said: 'it [redacted]" here' });
  });

  it('takes out several secrets, also one that begins with another', () => {
    const several = new Redactor(['token-123', 'token-123-and-more', 'other-secret']);

    const safe = several.redact('token-123-and-more, token-123, other-secret');

    expect(safe).toBe('[redacted], [redacted], [redacted]');
  });

  it('leaves text without secrets as it is', () => {
    const text = '{"droplets":[{"id":1}]}';

    expect([redactor.hideSecrets(text), redactor.redact(text)]).toEqual([text, text]);
    expect(redactor.found(text)).toBe(false);
  });

  it('does not look for what is too short to be a secret', () => {
    const short = new Redactor(['', 'secret']);

    expect(short.redact('no secret here')).toBe('no secret here');
  });

  it.each([
    ['Authorization: Bearer dop_v1_of_somebody', 'Authorization: Bearer [redacted]'],
    ['authorization: basic dXNlcjpwYXNz', 'authorization: basic [redacted]'],
    ['Credential=AKIA/20260101, Signature=0123abcd', 'Credential=AKIA/20260101, Signature=[redacted]'],
    ['?X-Amz-Signature=0123abcd&x=1', '?X-Amz-Signature=[redacted]&x=1'],
    ['?X-Amz-Security-Token=ab%2Fcd', '?X-Amz-Security-Token=[redacted]'],
  ])('takes anybody’s authorization out of a message: %s', (text, safe) => {
    expect(redactor.redact(text)).toBe(safe);
    expect(redactor.hideSecrets(text)).toBe(text);
  });

  it('accepts a secret that no URL can hold', () => {
    const broken = new Redactor(['broken \ud800 secret']);

    expect(broken.redact('a broken \ud800 secret')).toBe('a [redacted]');
  });

  it('is cheap enough for every page: a megabyte of JSON takes a few milliseconds', () => {
    const page = JSON.stringify(
      Array.from({ length: 10_000 }, (_, id) => ({ id, name: `droplet-${id}`, region: 'nyc3', size: 's-1vcpu-1gb' })),
    );
    const token = new Redactor([`dop_v1_${'0123456789abcdef'.repeat(4)}`]);

    const started = performance.now();
    for (let n = 0; n < 10; n += 1) token.found(page);
    const each = (performance.now() - started) / 10;

    expect(each).toBeLessThan(50);
  });
});
