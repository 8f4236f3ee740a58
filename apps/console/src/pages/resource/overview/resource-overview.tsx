import { SimpleGrid, Stack } from '@mantine/core';
import type { Schemas } from '../../../api/schemas.types';
import { groupAttributes } from '../../../fields/group-attributes';
import { AboutCard } from './about-card';
import { AttributeCard } from './attribute-card';
import { isRecords } from '../../../fields/is-records';
import { UnknownFields } from './unknown-fields';
import { unreadAttributes } from './unread-attributes';

/** The fields of a resource by group; lists of rules and the like take the whole width below. */
export function ResourceOverview({ resource }: { readonly resource: Schemas['ResourceDetail'] }) {
  const { attributes, unknown = [] } = resource;
  const groups = groupAttributes(attributes, unreadAttributes(unknown));
  const isWide = (group: (typeof groups)[number]) => group.attributes.some(({ value }) => isRecords(value));
  return (
    <Stack>
      {unknown.length > 0 && <UnknownFields unknown={unknown} />}
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <AboutCard resource={resource} />
        {groups
          .filter((group) => !isWide(group))
          .map((group) => (
            <AttributeCard key={group.title} group={group} unknown={unknown} />
          ))}
      </SimpleGrid>
      {groups.filter(isWide).map((group) => (
        <AttributeCard key={group.title} group={group} unknown={unknown} isWide />
      ))}
    </Stack>
  );
}
