import { alignOrder } from '@maestro/core';
import { applyPatch, type Operation } from 'rfc6902';
import { type Comparison, difference as compareInSteps } from './difference.js';

const difference = (before: unknown, after: unknown): Comparison => stepsOf(before, after).comparison;

/** Records the work of each step. */
function stepsOf(before: unknown, after: unknown): { steps: number[]; comparison: Comparison } {
  const work = compareInSteps(before, after);
  const steps: number[] = [];
  for (;;) {
    const step = work.next();
    if (step.done) return { steps, comparison: step.value };
    steps.push(step.value);
  }
}

describe('difference', () => {
  it('tells what changed, by JSON pointer', () => {
    const before = { name: 'web', tags: ['a', 'b'], attributes: { memoryMb: 1024 } };
    const after = { name: 'web', tags: ['a', 'b', 'c'], attributes: { memoryMb: 2048, 'a/b': 1 } };

    const { changes: patch } = difference(before, after);

    expect(patch).toContainEqual({ op: 'replace', path: '/attributes/memoryMb', value: 2048, was: 1024 });
    expect(patch).toContainEqual({ op: 'add', path: '/attributes/a~1b', value: 1 });
    applyPatch(before, patch as Operation[]);
    expect(before).toEqual(after);
  });

  it('tells what each operation takes away, as the operations before it left it', () => {
    const rules = [{ ports: '22' }, { ports: '80' }, { ports: '443' }];

    const { changes: patch } = difference(
      { rules, note: null },
      { rules: [{ ports: '80' }, { ports: '8443' }], note: 'x' },
    );

    expect(patch).toEqual(
      expect.arrayContaining([
        { op: 'remove', path: '/rules/0', was: { ports: '22' } },
        { op: 'replace', path: '/rules/1/ports', value: '8443', was: '443' },
        { op: 'replace', path: '/note', value: 'x', was: null },
      ]),
    );
  });

  it('tells money as one value: an amount without its currency says nothing', () => {
    const [was, value] = [24, 48].map((amount) => ({ amount, currency: 'USD' }));

    const { changes } = difference({ attributes: { monthlyCost: was } }, { attributes: { monthlyCost: value } });

    expect(changes).toEqual([{ op: 'replace', path: '/attributes/monthlyCost', value, was }]);
  });

  it('reports names of Object.prototype correctly, and leaves prototypes unchanged', () => {
    const before = JSON.parse('{"raw": {"__proto__": {"admin": false}, "constructor": "a"}}');
    const after = JSON.parse('{"raw": {"__proto__": {"admin": true}, "constructor": "b"}}');

    const { changes: patch } = difference(before, after);

    expect(patch).toEqual([
      { op: 'replace', path: '/raw/__proto__/admin', value: true, was: false },
      { op: 'replace', path: '/raw/constructor', value: 'b', was: 'a' },
    ]);
    expect({}).not.toHaveProperty('admin');
  });

  it('reports only added and removed elements of lists, regardless of their order', () => {
    const rule = (ports: string, ...addresses: string[]) => ({ ports, sources: { addresses } });
    const before = { tags: ['a', 'b'], rules: [rule('22', '10.0.0.1', '10.0.0.2'), rule('80')] };
    const after = { tags: ['c', 'b', 'a'], rules: [rule('443'), rule('22', '10.0.0.2', '10.0.0.1')] };

    const { changes: patch } = difference(before, after);

    expect(patch).toEqual([
      { op: 'add', path: '/tags/-', value: 'c' },
      { op: 'replace', path: '/rules/1/ports', value: '443', was: '80' },
    ]);
  });

  it('tells the new order of a version that differs in nothing else', () => {
    const { changes: patch } = difference(
      { corsRules: [{ origins: ['a'] }, { origins: ['b'] }] },
      { corsRules: [{ origins: ['b'] }, { origins: ['a'] }] },
    );

    expect(patch).not.toEqual([]);
  });

  it('replaces a list whole that is too long to compare one by one', () => {
    const ids = Array.from({ length: 5000 }, (_, index) => String(index));
    const before = { same: ids, serverIds: ids };
    const after = { same: [...ids], serverIds: [...ids.slice(1), 'new'] };

    const { changes: patch } = difference(before, after);

    expect(patch).toEqual([{ op: 'replace', path: '/serverIds', value: [...ids.slice(1), 'new'], was: ids }]);
  });

  it('says that it is coarse where there is too much to compare, and not where there is little', () => {
    const ids = Array.from({ length: 1000 }, (_, index) => String(index));
    const others = ids.map((id, index) => (index % 2 === 0 ? id : `other-${id}`));
    const many = Array.from({ length: 30 }, (_, index) => ({ index, ids }));

    expect(difference({ ids }, { ids: others })).toMatchObject({ coarse: true, changes: [{ path: '/ids' }] });
    expect(difference({ ids }, { ids: [...ids, 'new'] })).toMatchObject({
      coarse: false,
      changes: [{ path: '/ids/-' }],
    });
    expect(difference({ many, a: 1 }, { many: [...many].reverse(), a: 1 })).toEqual({
      coarse: true,
      changes: [{ op: 'replace', path: '/many', value: [...many].reverse(), was: many }],
      values: expect.any(Number),
    });
  });

  it('compares lists of lists in a time that grows with what they hold', () => {
    const values = [5, 10, 20].map((size) => difference(firewall(size, 'a'), firewall(size, 'b')).values);

    const [small = 0, middle = 0, large = 0] = values;
    // Four times as many addresses. Each address of a rule is compared with each of the rule that replaces it.
    expect(middle / small).toBeLessThan(10);
    expect(large / middle).toBeLessThan(10);
  });

  it('works in steps that do not grow with the document', () => {
    const largest = [20, 40, 80].map((rules) => {
      const { steps } = stepsOf(firewall(100, 'a', rules), firewall(100, 'b', rules));
      // The first step counts the values of both documents, which is fast.
      return Math.max(...steps.slice(1));
    });

    // The longest list dominates, and only the number of lists grows.
    expect(new Set(largest)).toEqual(new Set([200]));
  });

  it.each(randomPairs())('leads from one document to another: %j to %j', (before, after) => {
    const patched = JSON.parse(JSON.stringify(before));

    const { changes } = difference(before, after);

    applyPatch(patched, JSON.parse(JSON.stringify(changes)));
    expect(alignOrder(after, patched)).toEqual(after);
  });
});

function firewall(size: number, prefix: string, rules = size): object {
  const addresses = (rule: number) => Array.from({ length: size }, (_, index) => `${prefix}.${rule}.${index}`);
  return {
    rules: Array.from({ length: rules }, (_, rule) => ({ ports: `${prefix}${rule}`, addresses: addresses(rule) })),
  };
}

/** The same in every run. */
function randomPairs(): [object, object][] {
  let state = 42;
  const random = (most: number): number => (state = (state * 48_271) % 2_147_483_647) % most;
  const value = (depth: number): unknown => {
    const kind = depth > 2 ? 0 : random(4);
    if (kind === 0) return random(3);
    if (kind === 1) return ['a', null, true][random(3)];
    const items = Array.from({ length: random(5) }, () => value(depth + 1));
    return kind === 2 ? items : Object.fromEntries(items.map((item, index) => [`${'a/b~c'[index]}`, item]));
  };
  return Array.from({ length: 40 }, () => [
    { value: value(0), list: [value(1), value(1)] },
    { value: value(0), list: [value(1)] },
  ]);
}
