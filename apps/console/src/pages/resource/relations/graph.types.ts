import type { Schemas } from '../../../api/schemas.types';

/** A resource of the inventory. */
export interface ResourceVertex {
  readonly type: 'resource';
  readonly id: string;
  readonly resource: Schemas['ResourceSummary'];
}

/** The end of a relation that is not in the inventory. */
export interface DanglingVertex {
  readonly type: 'dangling';
  readonly id: string;
  readonly label: string;
  readonly kind: string;
}

/** A group of similar vertices folded into one. */
export interface FoldedVertex {
  readonly type: 'folded';
  readonly id: string;
  readonly members: readonly Vertex[];
}

export type Vertex = ResourceVertex | DanglingVertex;

/** All relations from one vertex to another. */
export interface Arrow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** "protects", or several separated by commas. */
  readonly label: string;
  /** The label in the opposite direction. */
  readonly reverse: string;
  /** "by tag web", if the end was chosen by a selector. */
  readonly selected?: string;
}

/** The vertices and arrows of a drawing. */
export interface Graph<Point = Vertex> {
  readonly vertices: readonly Point[];
  readonly arrows: readonly Arrow[];
}
