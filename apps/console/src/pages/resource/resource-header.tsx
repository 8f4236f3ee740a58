import { Badge, Group, Text } from '@mantine/core';
import type { Schemas } from '../../api/schemas.types';
import { AnchorLink } from '../../components/anchor-link';
import { ProviderName } from '../../components/provider-name';
import { ResourceBadge } from '../../components/resource-badge';
import { TimeAgo } from '../../components/time-ago';
import { entityWord } from '../../fields/entity-word';
import { SECTIONS } from '../inventory/sections';
import { ConnectionName } from '../../components/connection-name';
import { ResourceTags } from './resource-tags';
import { sectionOf } from './section-of';

/** What a resource is, where it is, and whether it still is. */
export function ResourceHeader({ resource }: { readonly resource: Schemas['ResourceDetail'] }) {
  const { key, entity, region, status, goneAt } = resource;
  const section = sectionOf(entity);
  return (
    <Group gap="xs" component="section" aria-label="In short">
      <ResourceBadge status={status} active={resource.active} goneAt={goneAt} />
      {goneAt && (
        <Text span size="sm">
          since <TimeAgo at={goneAt} />
        </Text>
      )}
      {section ? (
        <AnchorLink to="/inventory/$section" params={{ section }} size="sm" title={`All ${SECTIONS[section].title}`}>
          {entityWord(resource)}
        </AnchorLink>
      ) : (
        <Text span size="sm">
          {entityWord(resource)}
        </Text>
      )}
      <Text span size="sm" c="dimmed">
        at <ProviderName id={key.provider} />, <ConnectionName id={resource.connectionId} />
      </Text>
      {region && (
        <Badge variant="default" tt="none" fw={500} title="Region">
          {region}
        </Badge>
      )}
      <ResourceTags resource={resource} />
    </Group>
  );
}
