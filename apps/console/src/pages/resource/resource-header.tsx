import { Badge, Group, Text } from '@mantine/core';
import type { Schemas } from '../../api/schemas.types';
import { AnchorLink } from '../../components/links/anchor-link';
import { ProviderName, ConnectionName } from '../../components/labels/names';
import { ResourceBadge } from '../../components/labels/resource-badge';
import { TimeAgo } from '../../components/labels/time-ago';
import { entityOf } from '../../catalogue/catalogue';
import { useCatalogue } from '../../catalogue/catalogue.query';
import { nounsOf } from '../../catalogue/lists';
import { EntityName } from '../../catalogue/entity-name';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

const TagLink = createLink((props: ComponentPropsWithRef<'a'>) => (
  <Badge component="a" variant="light" tt="none" fw={500} style={{ cursor: 'pointer' }} {...props} />
));

/** The tags of a resource, with links to resources with the same tag. */
function ResourceTags({ resource }: { readonly resource: Schemas['ResourceDetail'] }) {
  const section = entityOf(useCatalogue(), resource)?.id;
  return resource.tags.map((tag) =>
    section ? (
      <TagLink
        key={tag}
        to="/inventory/$section"
        params={{ section }}
        search={{ tag }}
        aria-label={`Tag ${tag}: show all resources with it`}
      >
        {tag}
      </TagLink>
    ) : (
      <Badge key={tag} variant="light" tt="none" fw={500}>
        {tag}
      </Badge>
    ),
  );
}

/** The status, entity, location and tags of a resource. */
export function ResourceHeader({ resource }: { readonly resource: Schemas['ResourceDetail'] }) {
  const { key, region, status, goneAt } = resource;
  const entity = entityOf(useCatalogue(), resource);
  return (
    <Group gap="xs" component="section" aria-label="Summary">
      <ResourceBadge status={status} active={resource.active} goneAt={goneAt} />
      {goneAt && (
        <Text span size="sm">
          since <TimeAgo at={goneAt} />
        </Text>
      )}
      {entity ? (
        <AnchorLink
          to="/inventory/$section"
          params={{ section: entity.id }}
          size="sm"
          title={`All ${nounsOf(entity)[1]}`}
        >
          {entity.title.one}
        </AnchorLink>
      ) : (
        <Text span size="sm">
          <EntityName of={resource} />
        </Text>
      )}
      <Text span size="sm" c="dimmed">
        at <ProviderName id={key.provider} />, <ConnectionName id={resource.connectionId} isInText />
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
