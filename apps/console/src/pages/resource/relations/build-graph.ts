import type { Schemas } from '../../../api/schemas.types';
import { danglingEnd } from './dangling-end';
import { describeSelector } from './describe-selector';
import type { Arrow, DanglingVertex, Graph } from './graph.types';

/** Builds the graph to draw: dangling ends become vertices, and parallel relations are merged into one arrow. */
export function buildGraph({ nodes, edges }: Schemas['RelationGraph']): Graph {
  const dangling = new Map<string, DanglingVertex>();
  const arrows = new Map<string, Arrow>();
  for (const edge of edges) {
    const end = edge.to ?? danglingEnd(edge).id;
    if (edge.to === null) dangling.set(end, danglingEnd(edge));
    const id = `${edge.from} ${end}`;
    arrows.set(id, joined(arrows.get(id), { id, from: edge.from, to: end, ...wordsOf(edge) }));
  }
  return {
    vertices: [
      ...nodes.map((resource) => ({ type: 'resource' as const, id: resource.id, resource })),
      ...dangling.values(),
    ],
    arrows: [...arrows.values()],
  };
}

function wordsOf(edge: Schemas['RelationEdge']): Pick<Arrow, 'label' | 'reverse' | 'selected'> {
  const selected = describeSelector(edge);
  return { label: edge.label, reverse: edge.reverse, ...(selected !== undefined && { selected }) };
}

function joined(one: Arrow | undefined, other: Arrow): Arrow {
  if (!one) return other;
  const join = (name: 'label' | 'reverse' | 'selected') =>
    [...new Set([one[name], other[name]])].filter((words) => words !== undefined).join(', ');
  const selected = join('selected');
  return { ...one, label: join('label'), reverse: join('reverse'), ...(selected && { selected }) };
}
