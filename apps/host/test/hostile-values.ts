const DEEP = 3000;

const cursor = (text: string): string => Buffer.from(text).toString('base64url');

/** Texts that cause problems in programs, encoded for a URL's query or path. */
export const HOSTILE_IN_URL: readonly string[] = [
  ...[
    '',
    'a%00b',
    '%ed%a0%80',
    '%zz',
    '..%2f..',
    '__proto__',
    '-1',
    '1e309',
    '9223372036854775808',
    '%27%20or%201=1--%5c%25_',
  ],
  ...[
    '%2B275760-09-13T00:00:00Z',
    '0000-00-00T00:00:00Z',
    '9999-12-31T23:59:60Z',
    '%E2%80%AE%EF%BB%BF%0a',
    'x'.repeat(7000),
  ],
  ...['['.repeat(DEEP), cursor(`${'['.repeat(DEEP)}${']'.repeat(DEEP)}`), cursor('["a",null,{},[],"\\ud800\\u0000"]')],
];

/** JSON texts that cause problems in programs. Some cannot be produced from a value. */
export const HOSTILE_IN_JSON: readonly string[] = [
  ...[
    'null',
    'true',
    '-1',
    '1e999',
    '9007199254740993',
    '""',
    '[]',
    '{}',
    '[null]',
    '[{}]',
    '"a\\u0000b"',
    '"\\ud800"',
    '["\\udc00"]',
  ],
  ...[
    '{"\\u0000":"\\ud800"}',
    '"\\u202e\\ufeff\\n"',
    '"+275760-09-13T00:00:00.000Z"',
    '"-271821-04-20T00:00:00Z"',
    '"Infinity"',
  ],
  ...[
    '{"__proto__":{"a":1}}',
    '{"toString":1,"then":1}',
    '"__proto__"',
    '"0 0 31 2 *"',
    '"\'; drop table connection; --"',
  ],
  ...[
    JSON.stringify('x'.repeat(100_000)),
    `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`,
    `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`,
  ],
  `[${Array.from({ length: 20_000 }, () => '{}').join()}]`,
];
