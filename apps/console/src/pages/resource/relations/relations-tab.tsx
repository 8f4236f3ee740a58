import { Alert, Group, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Unlink } from 'lucide-react';
import { lazy, Suspense, useMemo } from 'react';
import type { Schemas } from '../../../api/schemas.types';
import { EmptyState } from '../../../components/page/page';
import { ProblemAlert } from '../../../components/notices/problem-alert';
import { useWhenIdle } from '../../../components/page/use-when-idle';
import { UnknownFields } from '../unknown/unknown-fields';
import { DEPTHS, type Depth, relationsQuery } from './relations.query';
import { foldGraph } from './fold-graph';
import { GRAPH_HEIGHT, outlineGraph } from './outline-graph';
import { RelationList } from './relation-list';
import type { Arrow, DanglingVertex, Graph } from './graph.types';
import { deriveField } from '../../../fields/derive-field';

/** The end of a relation that is not in the inventory, labelled with its id or selector. */
function danglingEnd({ key, selector }: Schemas['RelationEdge']): DanglingVertex {
  const kind = key?.kind ?? selector?.kind ?? '';
  const selected = selector?.tag ?? selector?.hostName ?? selector?.urn ?? selector?.address ?? selector?.cidr;
  const label = key?.uid ?? selected ?? '';
  return { type: 'dangling', id: `dangling ${kind} ${label}`, label, kind: kindWord(kind) };
}

/** `digitalocean.load-balancer` is "Load balancer"; a selector may leave it open. */
const kindWord = (kind: string): string =>
  kind === '' ? 'Any type' : deriveField(kind.split('.').at(-1) ?? kind).label;

/** Builds the graph to draw: dangling ends become vertices, and parallel relations are merged into one arrow. */
function buildGraph({ nodes, edges }: Schemas['RelationGraph']): Graph {
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
  if (selector?.urn !== undefined) return `by name ${selector.urn}`;
  const network = selector?.address ?? selector?.cidr;
  return network === undefined ? undefined : `by address ${network}`;
}

const route = getRouteApi('/app/resources/$id');

/** Screens too narrow for the horizontal layout. */
const NARROW = '(max-width: 48em)';

/** Loaded lazily: the drawing library is larger than the rest of the page. */
const RelationGraph = lazy(async () => ({ default: (await import('./relation-graph')).RelationGraph }));

/** The relations of a resource as a graph and as lists. */
export function RelationsTab({ resource }: { readonly resource: Schemas['ResourceDetail'] }) {
  const { id, unknown = [] } = resource;
  const { depth = 1 } = route.useSearch();
  const isIdle = useWhenIdle();
  const { data, error, refetch } = useQuery({
    ...relationsQuery(id, depth),
    // Keeps the graph while another depth of the same resource loads.
    placeholderData: (before, query) => (query?.queryKey[2] === id ? before : undefined),
  });
  const graph = useMemo(() => data && buildGraph(data), [data]);
  const isNarrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false });
  const outline = useMemo(
    () => (isNarrow && graph ? outlineGraph(foldGraph(graph, id, new Set()), id) : undefined),
    [isNarrow, graph, id],
  );
  const unread = unknown.filter(({ field }) => field.startsWith('relations.'));
  return (
    <Stack>
      {unread.length > 0 && <UnknownFields unknown={unread} />}
      <DepthChoice depth={depth} />
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data?.truncated && <Truncated nodes={data.nodes.length} />}
      {!graph && !error && <Waiting />}
      {graph && graph.arrows.length === 0 && <Nothing />}
      {graph && graph.arrows.length > 0 && (
        <>
          <Suspense fallback={<Waiting height={outline?.height} />}>
            {isIdle ? (
              <RelationGraph graph={graph} centre={id} depth={depth} isNarrow={isNarrow} />
            ) : (
              <Waiting height={outline?.height} />
            )}
          </Suspense>
          <RelationList graph={graph} centre={id} depth={depth} />
        </>
      )}
    </Stack>
  );
}

/** A placeholder of the final height, to avoid layout shifts. */
const Waiting = ({ height = GRAPH_HEIGHT }: { readonly height?: number }) => <Skeleton h={height} aria-busy />;

function DepthChoice({ depth }: { readonly depth: Depth }) {
  const navigate = route.useNavigate();
  const choose = (text: string) => {
    const chosen = DEPTHS.find((each) => String(each) === text);
    void navigate({ search: (now) => ({ ...now, depth: chosen }), replace: true, resetScroll: false });
  };
  return (
    <Group gap="xs">
      <Text size="sm" id="depth-label">
        Depth
      </Text>
      <SegmentedControl
        size="xs"
        aria-labelledby="depth-label"
        data={DEPTHS.map(String)}
        value={String(depth)}
        onChange={choose}
      />
    </Group>
  );
}

const Truncated = ({ nodes }: { readonly nodes: number }) => (
  <Alert color="yellow" title="Not everything is shown">
    The {nodes.toLocaleString('en')} nearest resources are shown. Open one at the edge to explore further.
  </Alert>
);

const Nothing = () => (
  <EmptyState
    icon={<Unlink aria-hidden size={18} />}
    title="No relations"
    hint="The provider reports none, and no other resource in the inventory refers to it."
  />
);
