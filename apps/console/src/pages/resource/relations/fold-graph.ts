import type { Arrow, FoldedVertex, Graph, Vertex } from './graph.types';

/** Larger groups of similar vertices are folded. */
const MAX_ITEMS = 6;

/** A vertex with a single arrow. */
interface Leaf {
  readonly vertex: Vertex;
  readonly arrow: Arrow;
}

/**
 * Folds groups of similar leaf vertices with the same relation to the same vertex into one: the servers that a firewall protects are shown
 * as "37 × Server" until expanded.
 *
 * @param centre is never folded.
 * @param unfolded ids of expanded groups.
 */
export function foldGraph(graph: Graph, centre: string, unfolded: ReadonlySet<string>): Graph<Vertex | FoldedVertex> {
  const groups = new Map<string, Leaf[]>();
  for (const leaf of leavesOf(graph, centre)) {
    const id = groupOf(leaf);
    groups.set(id, [...(groups.get(id) ?? []), leaf]);
  }
  const folded = [...groups].filter(([id, leaves]) => leaves.length > MAX_ITEMS && !unfolded.has(id));
  const away = new Set(folded.flatMap(([, leaves]) => leaves.map(({ vertex }) => vertex.id)));
  return {
    vertices: [
      ...graph.vertices.filter(({ id }) => !away.has(id)),
      ...folded.map(([id, leaves]) => ({ type: 'folded' as const, id, members: leaves.map(({ vertex }) => vertex) })),
    ],
    arrows: [
      ...graph.arrows.filter(({ from, to }) => !away.has(from) && !away.has(to)),
      ...folded.flatMap(([id, [first]]) => (first ? [arrowOf(id, first)] : [])),
    ],
  };
}

function leavesOf({ vertices, arrows }: Graph, centre: string): Leaf[] {
  const touching = new Map<string, Arrow[]>(vertices.map(({ id }) => [id, []]));
  for (const arrow of arrows) for (const end of [arrow.from, arrow.to]) touching.get(end)?.push(arrow);
  return vertices.flatMap((vertex) => {
    const [arrow, another] = touching.get(vertex.id) ?? [];
    return arrow && !another && vertex.id !== centre ? [{ vertex, arrow }] : [];
  });
}

const isStart = ({ vertex, arrow }: Leaf): boolean => arrow.from === vertex.id;

/** The group id: leaves of one kind with the same relation, in the same direction, to the same vertex. */
function groupOf(leaf: Leaf): string {
  const { vertex, arrow } = leaf;
  const kind = vertex.type === 'resource' ? vertex.resource.key.kind : `dangling ${vertex.kind}`;
  const hub = isStart(leaf) ? arrow.to : arrow.from;
  return `folded ${hub} ${isStart(leaf) ? 'from' : 'to'} ${arrow.label} ${arrow.selected ?? ''} ${kind}`;
}

function arrowOf(id: string, leaf: Leaf): Arrow {
  return { ...leaf.arrow, id: `arrow ${id}`, ...(isStart(leaf) ? { from: id } : { to: id }) };
}
