import type { Graph, Vertex } from './graph.types';

/** The resources with one type of relation to a resource. */
export interface RelationGroup {
  /** "is protected by", from the resource's perspective. */
  readonly words: string;
  readonly ends: readonly RelatedEnd[];
}

export interface RelatedEnd {
  readonly vertex: Vertex;
  readonly selected?: string;
}

/** An indirect relation. */
export interface FartherRelation {
  readonly id: string;
  readonly from: Vertex;
  readonly words: string;
  readonly to: Vertex;
  readonly selected?: string;
}

/** A graph as a list: direct relations of the centre by type, and indirect ones. */
export interface RelationList {
  readonly groups: readonly RelationGroup[];
  readonly farther: readonly FartherRelation[];
}

/** Lists the relations of a graph from the perspective of its centre. */
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
