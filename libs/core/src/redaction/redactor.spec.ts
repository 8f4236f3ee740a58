import { growth } from '../../test/growth.js';
import { Redactor, redactorOf, redactRecent } from './redactor.js';

const SECRET = 'aB3/x+y="é&z\\q 9';
const redactor = new Redactor([SECRET]);

const TOKEN = 'dop_v1_8f3b0c64d19a72e5ffb2a07e61cd94385b1e0f7a2c6d9843e57b10fa2d6c9b48';
const percent = (text: string): string => Buffer.from(text).toString('hex').replace(/../g, '%$&');
const unicode = (text: string): string =>
  text.replace(/./g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
const references = (text: string, base: 10 | 16): string =>
  text.replace(/./g, (unit) => `&#${base === 16 ? 'x' : ''}${unit.charCodeAt(0).toString(base)};`);
const twice = (text: string): string => Buffer.from(Buffer.from(text).toString('base64')).toString('base64');

/** An encoded secret inside other text. */
const FORMS: [string, (secret: string) => string][] = [
  ['plain', (secret) => secret],
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

  it('finds a backslash before a reference whose ampersand is escaped as in JSON of Go', () => {
    const quoted = new Redactor(['"\\""""""']);
    const text = String.raw`"\u0026#34;\\\u0026#34;${String.raw`\u0026#34;`.repeat(5)}"`;

    expect(quoted.found(text)).toBe(true);
    expect(quoted.found(quoted.redact(text))).toBe(false);
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

  it('leaves text without secrets unchanged', () => {
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

  it.each([
    ['in capital letters', TOKEN.toUpperCase()],
    ['in hexadecimal', Buffer.from(TOKEN).toString('hex')],
    ['in capital hexadecimal', Buffer.from(TOKEN).toString('hex').toUpperCase()],
    ['in base64 of base64', twice(`user:${TOKEN}`)],
    ['without its prefix', TOKEN.replace('dop_v1_', '')],
    ['as its first half', TOKEN.slice(0, 39)],
    ['as its last 16 characters', TOKEN.slice(-16)],
    ['in a URL, every byte encoded', percent(TOKEN)],
    ['in a URL within a URL, every byte encoded', percent(percent(TOKEN))],
    ['in JSON, every character escaped', unicode(TOKEN)],
    ['in JSON, every character escaped, within a URL', percent(unicode(TOKEN))],
    ['in HTML, by number', references(TOKEN, 10)],
    ['in HTML, by hexadecimal number without semicolons', references(TOKEN, 16).replaceAll(';', '')],
    ['in HTML, by name', TOKEN.replaceAll('_', '&lowbar;')],
    ['half plain, half in a URL', TOKEN.slice(0, 10) + percent(TOKEN.slice(10, 20)) + TOKEN.slice(20)],
  ])('takes out a token %s', (_, text) => {
    const one = new Redactor([TOKEN]);

    const safe = one.redact(`before ${text} after`);

    expect(one.found(text)).toBe(true);
    expect(safe).toMatch(/^before \S{0,10}\[redacted]\S{0,10} after$/);
  });

  it('leaves 15 characters of a secret unchanged, because they may occur by chance', () => {
    const one = new Redactor([TOKEN]);

    expect(one.hideSecrets(TOKEN.slice(0, 15))).toBe(TOKEN.slice(0, 15));
  });
});

describe('Redactor, over hostile texts', () => {
  const slashes = new Redactor(['+abcdefg/hijklmn', '/+/+/+/+/+/+/+/+', TOKEN]);

  it.each<[string, (size: number) => string]>([
    ['backslashes', (size) => '\\'.repeat(size)],
    ['escaped backslashes', (size) => '%5C'.repeat(size)],
    ['backslashes as references', (size) => '&#92;'.repeat(size)],
    ['percent signs', (size) => '%'.repeat(size)],
    ['encoded percent signs', (size) => '%25'.repeat(size)],
    ['a percent sign, encoded over and over', (size) => `%${'25'.repeat(size)}`],
    ['ampersands', (size) => '&'.repeat(size)],
    ['a reference with zeros', (size) => `&#${'0'.repeat(size)}`],
    ['references that end nowhere', (size) => '&#x'.repeat(size)],
    ['escapes that end nowhere', (size) => '\\u'.repeat(size)],
    ['a secret’s beginning and backslashes', (size) => `+${'\\'.repeat(20)}`.repeat(size / 16)],
    ['blanks', (size) => ' '.repeat(size)],
    ['a scheme and blanks', (size) => `bearer${' '.repeat(size)}`],
    ['signatures', (size) => 'signature='.repeat(size)],
    ['a secret but for its end, over and over', (size) => `${TOKEN.slice(0, 15)} `.repeat(size / 16)],
    ['a secret, over and over', (size) => TOKEN.repeat(size / 64)],
    ['a secret in a URL, over and over', (size) => percent(TOKEN).repeat(size / 64)],
  ])('takes time that grows with the text alone: %s', (_, text) => {
    expect(growth((size) => slashes.redact(text(size)))).toBeLessThan(1.6);
  });
});

describe('the redactors of connections', () => {
  it('are one for all connections of the same secrets', () => {
    const first = redactorOf(['first-secret', 'second-secret']);

    expect(redactorOf(['first-secret', 'second-secret'])).toBe(first);
    expect(redactorOf(['first-secretsecond-secret'])).not.toBe(first);
  });

  it('redact the secrets of the connections that were opened last', () => {
    redactorOf(['lasting-secret']);
    for (let n = 0; n < 100; n += 1) {
      redactorOf([`${n}-passes-by`]);
      redactorOf(['lasting-secret']);
    }

    expect(redactRecent('lasting-secret, 99-passes-by')).toBe('[redacted], [redacted]');
    expect(redactRecent('10-passes-by')).toBe('10-passes-by');
  });
});
