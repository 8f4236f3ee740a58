import type { Schemas } from '../../../api/schemas.types';

/** A resource of the inventory. */
export interface ResourceVertex {
  readonly type: 'resource';
  readonly id: string;
  readonly resource: Schemas['ResourceSummary'];
}

/** Where a relation points that leads to nothing in the inventory. */
export interface DanglingVertex {
  readonly type: 'dangling';
  readonly id: string;
  readonly label: string;
  readonly kind: string;
}

/** Many that stand alike to one of the others, folded into one. */
export interface FoldedVertex {
  readonly type: 'folded';
  readonly id: string;
  readonly members: readonly Vertex[];
}

export type Vertex = ResourceVertex | DanglingVertex;

/** All relations from one vertex to another, read along the arrow. */
export interface Arrow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** "protects"; of several relations, all. */
  readonly label: string;
  /** The same, read from the other end. */
  readonly reverse: string;
  /** "by tag web", where a selector chose the end. */
  readonly selected?: string;
}

/** What a graph is drawn from. */
export interface Graph<Point = Vertex> {
  readonly vertices: readonly Point[];
  readonly arrows: readonly Arrow[];
}
