import { type Schemas } from '../../../api/schemas.types';
import { type Arrow, type DanglingVertex, type Graph } from './graph.types';
import { deriveField } from '../../../fields/derive-field';

/** The end of a relation that is not in the inventory, labelled with its id or selector. */
function danglingEnd({ key, selector }: Schemas['RelationEdge']): DanglingVertex {
  const kind = key?.kind ?? selector?.kind ?? '';
  const label = key?.uid ?? selector?.tag ?? selector?.hostName ?? selector?.address ?? selector?.cidr ?? '';
  return { type: 'dangling', id: `dangling ${kind} ${label}`, label, kind: kindWord(kind) };
}

/** `digitalocean.load-balancer` is "Load balancer"; a selector may leave it open. */
const kindWord = (kind: string): string =>
  kind === '' ? 'Any type' : deriveField(kind.split('.').at(-1) ?? kind).label;

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

type Edge = Schemas['RelationEdge'];

/** "by tag web", "by host name assets.nyc3.digitaloceanspaces.com": the selector of a relation's end; undefined if it is given by id. */
function describeSelector({ selector }: Edge): string | undefined {
  if (selector?.tag !== undefined) return `by tag ${selector.tag}`;
  if (selector?.hostName !== undefined) return `by host name ${selector.hostName}`;
  const network = selector?.address ?? selector?.cidr;
  return network === undefined ? undefined : `by address ${network}`;
}
