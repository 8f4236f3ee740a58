import { count, words } from './protobuf-values.js';

describe('a number in JSON of Protocol Buffers', () => {
  it.each([
    [12, 12],
    ['12345', 12345],
    ['0', 0],
    ['', undefined],
    ['many', undefined],
    ['-1', undefined],
    [null, undefined],
    [undefined, undefined],
  ])('%p is %p', (value, number) => {
    expect(count(value)).toBe(number);
  });
});

describe('a constant of Protocol Buffers', () => {
  it.each([
    ['STATUS_RUNNING', 'running'],
    ['STATUS_WAITING_FOR_DEPLOYMENT', 'waiting for deployment'],
    ['STATUS_UNKNOWN', undefined],
    ['STATUS_UNSPECIFIED', undefined],
    ['SOMETHING_NEW', 'something new'],
    ['STATUS_', undefined],
    ['', undefined],
    [null, undefined],
    [undefined, undefined],
  ])('%p is %p in words', (constant, text) => {
    expect(words(constant, 'STATUS_')).toBe(text);
  });
});
