import { valueAt } from './field-path.js';

const BODY = { meta: { total: 7, next: null }, list: [{ id: 1 }], 'a/b': { 'm~n': 'x' }, '': 'unnamed' };

describe('valueAt', () => {
  it.each([
    ['', BODY],
    ['/meta/total', 7],
    ['/meta/next', null],
    ['/list/0/id', 1],
    ['/a~1b/m~0n', 'x'],
    ['/', 'unnamed'],
  ])('finds what stands at "%s"', (pointer, value) => {
    expect(valueAt(BODY, pointer)).toEqual(value);
  });

  it.each(['/none', '/meta/total/deeper', '/meta/next/deeper', '/list/1', '/toString', '/meta/constructor'])(
    'finds nothing at "%s"',
    (pointer) => {
      expect(valueAt(BODY, pointer)).toBeUndefined();
    },
  );
});
