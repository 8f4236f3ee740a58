import { applyPatch } from 'rfc6902';
import { difference } from './difference.js';

describe('difference', () => {
  it('tells what changed, by JSON pointer', () => {
    const before = { name: 'web', tags: ['a', 'b'], attributes: { memoryMb: 1024 } };
    const after = { name: 'web', tags: ['a', 'c', 'b'], attributes: { memoryMb: 2048, 'a/b': 1 } };

    const patch = difference(before, after);

    expect(patch).toContainEqual({ op: 'replace', path: '/attributes/memoryMb', value: 2048 });
    expect(patch).toContainEqual({ op: 'add', path: '/attributes/a~1b', value: 1 });
    applyPatch(before, patch);
    expect(before).toEqual(after);
  });

  it('replaces a list whole that is too long to compare one by one', () => {
    const ids = Array.from({ length: 5000 }, (_, index) => String(index));
    const before = { same: ids, serverIds: ids };
    const after = { same: [...ids], serverIds: [...ids.slice(1), 'new'] };

    const patch = difference(before, after);

    expect(patch).toEqual([{ op: 'replace', path: '/serverIds', value: after.serverIds }]);
  });
});
