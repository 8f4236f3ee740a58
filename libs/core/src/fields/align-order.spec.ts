import { alignOrder } from './align-order.js';

describe('alignOrder', () => {
  it('gives lists the order that they had, at any depth', () => {
    const before = { tags: ['a', 'b', 'c'], rules: [{ ports: '22', to: ['x', 'y'] }, { ports: '80' }] };
    const after = { tags: ['c', 'a', 'b'], rules: [{ ports: '80' }, { to: ['y', 'x'], ports: '22' }] };

    expect(alignOrder(before, after)).toEqual(before);
  });

  it('drops what went and puts what came at the end', () => {
    expect(alignOrder(['a', 'b', 'c'], ['d', 'c', 'a'])).toEqual(['a', 'c', 'd']);
  });

  it.each<[unknown[], unknown[]]>([
    [
      ['a', 'a', 'b'],
      ['b', 'a'],
    ],
    [
      ['a', 'b'],
      ['b', 'a', 'a'],
    ],
    [
      [1, '1'],
      ['1', '1'],
    ],
    [
      [[1], [2]],
      [[2], [2]],
    ],
    [[null], []],
  ])('respects how often each element occurs: %j is not %j', (before, after) => {
    const aligned = alignOrder(before, after);

    expect(aligned).not.toEqual(before);
    expect(aligned).toHaveLength(after.length);
    expect(aligned).toEqual(expect.arrayContaining(after));
  });

  it('puts a changed object where it was, found by its id', () => {
    const before = [{ id: 1, size: 's' }, { id: 2, size: 's' }, { id: 3 }];

    expect(alignOrder(before, [{ id: 3 }, { id: 2, size: 'm' }, { id: 4 }])).toEqual([
      { id: 2, size: 'm' },
      { id: 3 },
      { id: 4 },
    ]);
  });

  it('leaves alone the order that has a meaning', () => {
    const before = { raw: { Cors: { 'a/b': [1, 2] } }, tags: [1, 2] };
    const after = { raw: { Cors: { 'a/b': [2, 1] } }, tags: [2, 1] };

    expect(alignOrder(before, after, ['/raw/Cors/a~1b'])).toEqual({ ...after, tags: [1, 2] });
  });

  it('changes neither of its arguments', () => {
    const [before, after] = [{ a: [1, [2, 3]] }, { a: [[3, 2], 1] }];

    alignOrder(before, after);

    expect([before, after]).toEqual([{ a: [1, [2, 3]] }, { a: [[3, 2], 1] }]);
  });

  it('takes time in proportion to the document, also where all of its lists changed', () => {
    const rules = (count: number, salt: string) =>
      Array.from({ length: count }, (_, rule) => Array.from({ length: 10 }, (_, index) => `${salt}${rule}.${index}`));
    const quickest = (count: number): number => {
      const [before, after] = [rules(count, 'a'), rules(count, 'b')];
      const once = (): number => {
        const start = performance.now();
        alignOrder(before, after);
        return performance.now() - start;
      };
      return Math.min(...Array.from({ length: 10 }, once));
    };
    quickest(1000);

    // Eight times as many elements take eight times as long. Comparing all pairs would take 64 times as long.
    expect(quickest(1600)).toBeLessThan(quickest(200) * 30);
  });
});
