import { Text } from '@mantine/core';
import { AnchorLink } from '../../../components/anchor-link';
import { ProviderName } from '../../../components/provider-name';
import { EntityName } from '../../../catalogue/entity-name';
import type { Depth } from './depths.constants';
import type { Vertex } from './graph.types';

/** One end of a relation in a list: a link to the resource, or a label if it is not in the inventory. */
export function VertexName(props: {
  readonly vertex: Vertex;
  readonly depth: Depth;
  /** Shows only the name. */
  readonly isShort?: boolean;
}) {
  const { vertex, depth, isShort } = props;
  if (vertex.type === 'dangling')
    return (
      <>
        {vertex.kind} {vertex.label}
        {!isShort && (
          <Text span inherit c="dimmed">
            {' · not in the inventory'}
          </Text>
        )}
      </>
    );
  const { id, name, key, region, goneAt } = vertex.resource;
  const search = { tab: 'relations' as const, ...(depth > 1 && { depth }) };
  return (
    <>
      <AnchorLink to="/resources/$id" params={{ id }} search={search} fw={600} inherit>
        {name || 'Unnamed'}
      </AnchorLink>
      {!isShort && (
        <Text span inherit c="dimmed">
          {' · '}
          <EntityName of={vertex.resource} /> · <ProviderName id={key.provider} />
          {region && ` · ${region}`}
          {goneAt && ' · deleted'}
        </Text>
      )}
    </>
  );
}
