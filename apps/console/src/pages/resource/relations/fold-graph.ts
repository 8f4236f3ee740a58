import type { Arrow, FoldedVertex, Graph, Vertex } from './graph.types';

/** So many that stand alike are still shown one by one. */
const MOST = 6;

/** A vertex that has one arrow only. */
interface Leaf {
  readonly vertex: Vertex;
  readonly arrow: Arrow;
}

/**
 * A graph in which vertices that have one relation only, the same to the same vertex as many others of their sort, are folded
 * into one: what a firewall protects is "37 servers" until one unfolds it.
 *
 * @param centre stays as it is.
 * @param unfolded ids of those that are shown one by one all the same.
 */
export function foldGraph(graph: Graph, centre: string, unfolded: ReadonlySet<string>): Graph<Vertex | FoldedVertex> {
  const groups = new Map<string, Leaf[]>();
  for (const leaf of leavesOf(graph, centre)) {
    const id = groupOf(leaf);
    groups.set(id, [...(groups.get(id) ?? []), leaf]);
  }
  const folded = [...groups].filter(([id, leaves]) => leaves.length > MOST && !unfolded.has(id));
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

/** The same for all that stand to the same vertex, in the same direction, as the same, and are of one kind. */
function groupOf(leaf: Leaf): string {
  const { vertex, arrow } = leaf;
  const kind = vertex.type === 'resource' ? vertex.resource.key.kind : `dangling ${vertex.kind}`;
  const hub = isStart(leaf) ? arrow.to : arrow.from;
  return `folded ${hub} ${isStart(leaf) ? 'from' : 'to'} ${arrow.label} ${arrow.selected ?? ''} ${kind}`;
}

function arrowOf(id: string, leaf: Leaf): Arrow {
  return { ...leaf.arrow, id: `arrow ${id}`, ...(isStart(leaf) ? { from: id } : { to: id }) };
}
