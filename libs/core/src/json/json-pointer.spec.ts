import { isPointer, pointerSteps, pointerTree, toPointer, valueAt } from './json-pointer.js';

const BODY = { meta: { total: 7, next: null }, list: [{ id: 1 }], 'a/b': { 'm~n': 'x' }, '': 'unnamed' };

describe('valueAt', () => {
  it.each([
    ['', BODY],
    ['/meta/total', 7],
    ['/meta/next', null],
    ['/list/0/id', 1],
    ['/a~1b/m~0n', 'x'],
    ['/', 'unnamed'],
  ])('returns the value at "%s"', (pointer, value) => {
    expect(valueAt(BODY, pointer)).toEqual(value);
  });

  it.each(['/none', '/meta/total/deeper', '/meta/next/deeper', '/list/1', '/toString', '/meta/constructor'])(
    'returns undefined at "%s"',
    (pointer) => {
      expect(valueAt(BODY, pointer)).toBeUndefined();
    },
  );
});

describe('toPointer', () => {
  it.each([[[]], [['a']], [['a/b', 'm~n', '~1', '0', '']]])(
    'builds a pointer from %j that has these steps',
    (steps) => {
      expect(pointerSteps(toPointer(...steps))).toEqual(steps);
    },
  );

  it('escapes tildes before slashes', () => {
    expect(toPointer('~1', 'a/b')).toBe('/~01/a~1b');
  });
});

describe('isPointer', () => {
  it.each(['/password', '/users/*/password', '/a~1b', '/m~0n'])('accepts %s', (pointer) => {
    expect(isPointer(pointer)).toBe(true);
  });

  it.each(['', '/', 'password', '/a//b', '/a/', '/a~', '/a~2', 7, undefined])('rejects %j', (value) => {
    expect(isPointer(value)).toBe(false);
  });
});

describe('pointerTree', () => {
  it('nests pointers that begin with the same steps', () => {
    expect(pointerTree(['/raw/a~1b', '/raw/size/price', '/name'])).toEqual({
      raw: { 'a/b': true, size: { price: true } },
      name: true,
    });
  });

  it.each([[['/raw', '/raw/next']], [['/raw/next', '/raw']]])('keeps only the shortest pointer of %j', (pointers) => {
    expect(pointerTree(pointers)).toEqual({ raw: true });
  });

  it('ignores the empty pointer', () => {
    expect(pointerTree([''])).toEqual({});
  });
});
