import { describe, expect, it } from 'vitest';
import type { Arrow, DanglingVertex } from './graph.types';
import { outlineGraph } from './outline-graph';

const vertex = (id: string): DanglingVertex => ({ type: 'dangling', id, label: id, kind: 'test' });
const arrow = (from: string, to: string): Arrow => ({
  id: `${from}>${to}`,
  from,
  to,
  label: 'serves',
  reverse: 'is served by',
});

describe('the outline of a graph', () => {
  const vertices = ['centre', 'a', 'b', 'c'].map(vertex);
  const star = {
    vertices,
    arrows: [arrow('centre', 'a'), arrow('b', 'centre'), arrow('centre', 'c'), arrow('c', 'centre')],
  };

  it('begins with the centre, with each neighbour and label on a separate row', () => {
    const { vertices: places, words, paths, size, height } = outlineGraph(star, 'centre') ?? expect.fail();
    const rows = [
      ...[...places.values()].map(({ y }) => [y, y + size.height] as const),
      ...[...words.values()].map(({ y }) => [y - 9, y + 9] as const),
    ].sort(([one], [other]) => one - other);

    expect(places.get('centre')).toEqual({ x: 0, y: 0 });
    expect([places.size, words.size, paths?.size]).toEqual([4, 4, 4]);
    rows.slice(1).forEach(([top], index) => expect(top).toBeGreaterThanOrEqual(rows[index]?.[1] ?? Infinity));
    expect(height).toBeGreaterThan(rows.at(-1)?.[1] ?? Infinity);
  });

  it('fits on a phone at full size', () => {
    const { vertices: places, size } = outlineGraph(star, 'centre') ?? expect.fail();

    expect(Math.max(...[...places.values()].map(({ x }) => x + size.width))).toBeLessThanOrEqual(312);
  });

  it('is absent if branches are joined or parts are unconnected', () => {
    expect(outlineGraph({ vertices, arrows: [...star.arrows, arrow('a', 'b')] }, 'centre')).toBeUndefined();
    expect(outlineGraph({ vertices, arrows: star.arrows.slice(0, 2) }, 'centre')).toBeUndefined();
  });
});
