import { others, toNeighbors } from './neighbors.js';

describe('the neighbors of a droplet', () => {
  it('are the others on its machine, each once', () => {
    expect(others([3, 1, 2, 2], 2)).toEqual(['3', '1']);
    expect(others([3, 1, 2], '2')).toEqual(['3', '1']);
  });

  it('are none if no group contains it', () => {
    expect(others(undefined, 2)).toEqual([]);
    expect(toNeighbors(undefined, 2)).toEqual([]);
  });

  it('are related once for each pair', () => {
    const uids = (id: number) => toNeighbors([3, 1, 2], id).flatMap(({ to }) => ('uid' in to ? to.uid : []));

    expect([uids(1), uids(2), uids(3)]).toEqual([['3', '2'], ['3'], []]);
  });
});
