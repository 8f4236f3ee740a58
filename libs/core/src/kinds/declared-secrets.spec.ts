import { secretPointerProblem, secretsHider } from './declared-secrets.js';

const hide = secretsHider(['/connection/uri', '/users/*/pin', '/by_name/*/key', '/a~1b']);

describe('secrets that a kind declares', () => {
  it('are left out of a row, in lists and in maps too', () => {
    const row = {
      connection: { uri: 'x', host: 'db' },
      users: [{ name: 'a', pin: 1234 }, { name: 'b' }],
      by_name: { one: { key: { nested: 'x' } } },
      'a/b': 'x',
    };

    expect(hide(row)).toEqual({
      connection: { uri: '[redacted]', host: 'db' },
      users: [{ name: 'a', pin: '[redacted]' }, { name: 'b' }],
      by_name: { one: { key: '[redacted]' } },
      'a/b': '[redacted]',
    });
    expect(row.connection.uri).toBe('x');
  });

  it('are left out where several pointers lead through the same place', () => {
    const both = secretsHider(['/spec/*/key', '/*/name/key', '/*/*/pin', '/spec/all']);

    expect(
      both({
        spec: { name: { key: 1, pin: 2, x: 3 }, other: { key: 4 }, all: { pin: 5 } },
        more: { name: { key: 6 } },
      }),
    ).toEqual({
      spec: {
        name: { key: '[redacted]', pin: '[redacted]', x: 3 },
        other: { key: '[redacted]' },
        all: '[redacted]',
      },
      more: { name: { key: '[redacted]' } },
    });
  });

  it.each([{}, { connection: null }, { connection: { uri: '' }, users: [] }, null, 'text', [1]])(
    'leave a row without secrets unchanged: %j',
    (row) => {
      expect(hide(row)).toBe(row);
    },
  );

  it.each(['', 'password', '/a//b', '/~2', 7])('are refused at %j', (pointer) => {
    expect(secretPointerProblem(pointer)).toContain('is not a JSON pointer');
  });

  it.each(['/password', '/users/*/password', '/a~1b'])('may be at %s', (pointer) => {
    expect(secretPointerProblem(pointer)).toBeUndefined();
  });
});
