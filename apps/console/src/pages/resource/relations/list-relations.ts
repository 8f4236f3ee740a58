import type { Graph, Vertex } from './graph.types';

/** What stands to a resource in one way. */
export interface RelationGroup {
  /** "is protected by": read from the resource. */
  readonly words: string;
  readonly ends: readonly RelatedEnd[];
}

export interface RelatedEnd {
  readonly vertex: Vertex;
  readonly selected?: string;
}

/** A relation further away, read along its arrow. */
export interface FartherRelation {
  readonly id: string;
  readonly from: Vertex;
  readonly words: string;
  readonly to: Vertex;
  readonly selected?: string;
}

/** The same as a graph, in words: what stands to its centre, by how it does, and what is further away. */
export interface RelationList {
  readonly groups: readonly RelationGroup[];
  readonly farther: readonly FartherRelation[];
}

/** Puts a graph into words, as seen from its centre. */
export function listRelations({ vertices, arrows }: Graph, centre: string): RelationList {
  const byId = new Map(vertices.map((vertex) => [vertex.id, vertex]));
  const groups = new Map<string, RelatedEnd[]>();
  const farther: FartherRelation[] = [];
  for (const { id, from: start, to: end, label, reverse, selected } of arrows) {
    const [from, to] = [byId.get(start), byId.get(end)];
    if (!from || !to) continue;
    const more = selected === undefined ? {} : { selected };
    const [words, vertex] = start === centre ? [label, to] : [reverse, from];
    if (start === centre || end === centre) groups.set(words, [...(groups.get(words) ?? []), { vertex, ...more }]);
    else farther.push({ id, from, words: label, to, ...more });
  }
  return { groups: [...groups].map(([words, ends]) => ({ words, ends })), farther };
}
