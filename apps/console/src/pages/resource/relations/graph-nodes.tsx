import { Handle, type NodeProps, Position, type Node } from '@xyflow/react';
import { CircleDashed, Layers } from 'lucide-react';
import type { ReactNode, FocusEventHandler } from 'react';
import { AnchorLink } from '../../../components/links/anchor-link';
import { ProviderName } from '../../../components/labels/names';
import { EntityIcon } from '../../../catalogue/catalogue-icon';
import { EntityName } from '../../../catalogue/entity-name';
import { useCatalogue } from '../../../catalogue/catalogue.query';
import classes from './relation-graph.module.css';
import { type Catalogue, entityLabel } from '../../../catalogue/catalogue';
import type { FoldedVertex, Vertex } from './graph.types';
import type { Depth } from './relations.query';

/** The component for each type of vertex. Constant, because the graph is redrawn when it changes. */
export const GRAPH_NODES = { resource: ResourceNode, dangling: DanglingNode, folded: FoldedNode };

function ResourceNode({ data }: NodeProps<DrawnNode<'resource'>>) {
  const { vertex, isCentre, search, onFocus } = data;
  const { id, name, key, region, goneAt } = vertex.resource;
  return (
    <Handles>
      <AnchorLink
        to="/resources/$id"
        params={{ id }}
        search={search}
        underline="never"
        className={`${classes.vertex} nopan`}
        data-centre={isCentre || undefined}
        data-gone={goneAt !== null || undefined}
        aria-current={isCentre || undefined}
        draggable={false}
        onFocus={onFocus}
        resetScroll={false}
      >
        <EntityIcon of={vertex.resource} />
        <span className={classes.words}>
          <span className={classes.name} title={name}>
            {name || 'Unnamed'}
          </span>
          <span className={classes.more}>
            {goneAt !== null && 'Deleted · '}
            <EntityName of={vertex.resource} /> · <ProviderName id={key.provider} />
            {region && ` · ${region}`}
          </span>
        </span>
      </AnchorLink>
    </Handles>
  );
}

function DanglingNode({ data: { vertex } }: NodeProps<DrawnNode<'dangling'>>) {
  return (
    <Handles>
      <div className={classes.vertex} data-dangling>
        <CircleDashed aria-hidden size={18} />
        <span className={classes.words}>
          <span className={classes.name} title={vertex.label}>
            {vertex.label}
          </span>
          <span className={classes.more}>{vertex.kind} · not in the inventory</span>
        </span>
      </div>
    </Handles>
  );
}

function FoldedNode({ data: { vertex, onUnfold, onFocus } }: NodeProps<DrawnNode<'folded'>>) {
  const catalogue = useCatalogue();
  return (
    <Handles>
      <button type="button" className={`${classes.vertex} nopan`} onClick={onUnfold} onFocus={onFocus}>
        <Layers aria-hidden size={18} />
        <span className={classes.words}>
          <span className={classes.name}>{foldedTitle(catalogue, vertex)}</span>
          <span className={classes.more}>Expand</span>
        </span>
      </button>
    </Handles>
  );
}

/** The connection points of arrows. */
const Handles = ({ children }: { readonly children: ReactNode }) => (
  <>
    <Handle type="target" position={Position.Left} isConnectable={false} className={classes.handle} />
    {children}
    <Handle type="source" position={Position.Right} isConnectable={false} className={classes.handle} />
  </>
);

/** The title of a folded vertex: `37 × Server`. Its members are of one kind. */
function foldedTitle(catalogue: Catalogue, { members }: FoldedVertex): string {
  const [first] = members;
  const word = first?.type === 'resource' ? entityLabel(catalogue, first.resource) : (first?.kind ?? '');
  return `${members.length.toLocaleString('en')} × ${word}`;
}

type Drawable = Vertex | FoldedVertex;

/** The data of a drawn vertex. */
interface DrawnData<Type extends Drawable['type']> extends Record<string, unknown> {
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
