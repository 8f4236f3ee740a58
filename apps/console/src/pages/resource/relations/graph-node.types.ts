import type { Node } from '@xyflow/react';
import type { FocusEventHandler } from 'react';
import type { Depth } from './depths.constants';
import type { FoldedVertex, Vertex } from './graph.types';

type Drawable = Vertex | FoldedVertex;

/** What a drawn vertex knows. */
export interface DrawnData<Type extends Drawable['type']> extends Record<string, unknown> {
  readonly vertex: Extract<Drawable, { type: Type }>;
  readonly isCentre: boolean;
  /** Of the address it leads to: one stays in the graph. */
  readonly search: { readonly tab: 'relations'; readonly depth?: Depth };
  readonly onUnfold: () => void;
  /** Brings it into sight when the keyboard comes to it. */
  readonly onFocus: FocusEventHandler;
}

/** A vertex as the drawing library takes it. */
export type DrawnNode<Type extends Drawable['type'] = Drawable['type']> = Node<DrawnData<Type>, Type>;
