import { applyPatch } from 'rfc6902';
import { difference } from './difference.js';

describe('difference', () => {
  it('tells what changed, by JSON pointer', () => {
    const before = { name: 'web', tags: ['a', 'b'], attributes: { memoryMb: 1024 } };
    const after = { name: 'web', tags: ['a', 'b', 'c'], attributes: { memoryMb: 2048, 'a/b': 1 } };

    const patch = difference(before, after);

    expect(patch).toContainEqual({ op: 'replace', path: '/attributes/memoryMb', value: 2048, was: 1024 });
    expect(patch).toContainEqual({ op: 'add', path: '/attributes/a~1b', value: 1 });
    applyPatch(before, patch);
    expect(before).toEqual(after);
  });

  it('tells what each operation takes away, as the operations before it left it', () => {
    const rules = [{ ports: '22' }, { ports: '80' }, { ports: '443' }];

    const patch = difference({ rules, note: null }, { rules: [{ ports: '80' }, { ports: '8443' }], note: 'x' });

    expect(patch).toEqual(
      expect.arrayContaining([
        { op: 'remove', path: '/rules/0', was: { ports: '22' } },
        { op: 'replace', path: '/rules/1/ports', value: '8443', was: '443' },
        { op: 'replace', path: '/note', value: 'x', was: null },
      ]),
    );
  });

  it('tells nothing wrong of names that objects have by themselves, and leaves those of this program alone', () => {
    const before = JSON.parse('{"raw": {"__proto__": {"admin": false}, "constructor": "a"}}');
    const after = JSON.parse('{"raw": {"__proto__": {"admin": true}, "constructor": "b"}}');

    const patch = difference(before, after);

    expect(patch).toEqual([
      { op: 'replace', path: '/raw/__proto__/admin', value: true },
      { op: 'replace', path: '/raw/constructor', value: 'b' },
    ]);
    expect({}).not.toHaveProperty('admin');
  });

  it('tells of lists only what came and went, whatever their order', () => {
    const rule = (ports: string, ...addresses: string[]) => ({ ports, sources: { addresses } });
    const before = { tags: ['a', 'b'], rules: [rule('22', '10.0.0.1', '10.0.0.2'), rule('80')] };
    const after = { tags: ['c', 'b', 'a'], rules: [rule('443'), rule('22', '10.0.0.2', '10.0.0.1')] };

    const patch = difference(before, after);

    expect(patch).toEqual([
      { op: 'add', path: '/tags/-', value: 'c' },
      { op: 'replace', path: '/rules/1/ports', value: '443', was: '80' },
    ]);
  });

  it('tells the new order of a version that differs in nothing else', () => {
    const patch = difference(
      { corsRules: [{ origins: ['a'] }, { origins: ['b'] }] },
      { corsRules: [{ origins: ['b'] }, { origins: ['a'] }] },
    );

    expect(patch).not.toEqual([]);
  });

  it('replaces a list whole that is too long to compare one by one', () => {
    const ids = Array.from({ length: 5000 }, (_, index) => String(index));
    const before = { same: ids, serverIds: ids };
    const after = { same: [...ids], serverIds: [...ids.slice(1), 'new'] };

    const patch = difference(before, after);

    expect(patch).toEqual([{ op: 'replace', path: '/serverIds', value: [...ids.slice(1), 'new'], was: ids }]);
  });
});
