import { Badge } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';
import type { Schemas } from '../../api/schemas.types';
import { entityOf } from '../../catalogue/entity-label';
import { useCatalogue } from '../../catalogue/use-catalogue';

const TagLink = createLink((props: ComponentPropsWithRef<'a'>) => (
  <Badge component="a" variant="light" tt="none" fw={500} style={{ cursor: 'pointer' }} {...props} />
));

/** The tags of a resource, with links to resources with the same tag. */
export function ResourceTags({ resource }: { readonly resource: Schemas['ResourceDetail'] }) {
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
