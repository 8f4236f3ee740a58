import type { Node } from '@xyflow/react';
import type { FocusEventHandler } from 'react';
import type { Depth } from './depths.constants';
import type { FoldedVertex, Vertex } from './graph.types';

type Drawable = Vertex | FoldedVertex;

/** The data of a drawn vertex. */
export interface DrawnData<Type extends Drawable['type']> extends Record<string, unknown> {
  readonly vertex: Extract<Drawable, { type: Type }>;
  readonly isCentre: boolean;
  /** URL parameters of its link, which stays in the graph. */
  readonly search: { readonly tab: 'relations'; readonly depth?: Depth };
  readonly onUnfold: () => void;
  /** Scrolls it into view on keyboard focus. */
  readonly onFocus: FocusEventHandler;
}

/** A vertex as a node of the drawing library. */
export type DrawnNode<Type extends Drawable['type'] = Drawable['type']> = Node<DrawnData<Type>, Type>;
