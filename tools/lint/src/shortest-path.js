/**
 * The shortest path from one node of a graph to another, including both; undefined if there is none.
 *
 * @param nextOf the nodes that a node leads to.
 */
export function shortestPath(from, to, nextOf) {
  const before = new Map([[from, undefined]]);
  for (const node of before.keys()) {
    if (node === to) {
      const path = [];
      for (let step = to; step !== undefined; step = before.get(step)) path.unshift(step);
      return path;
    }
    for (const next of nextOf(node)) if (!before.has(next)) before.set(next, node);
  }
  return undefined;
}
