import { describe, expect, it } from 'vitest';
import { withoutRepeats } from './without-repeats';

describe('withoutRepeats', () => {
  it('keeps one of what stands on two pages, as it was read last', () => {
    const items = [
      { id: 'a', name: 'a' },
      { id: 'b', name: 'b' },
      { id: 'a', name: 'renamed' },
    ];

    expect(withoutRepeats(items)).toEqual([
      { id: 'a', name: 'renamed' },
      { id: 'b', name: 'b' },
    ]);
  });
});
