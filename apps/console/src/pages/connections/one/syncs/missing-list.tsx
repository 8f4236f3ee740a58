import { List, Text } from '@mantine/core';
import type { Schemas } from '../../../../api/schemas.types';
import { ResourceLink } from '../../../../components/resource-link';

/** The names of resources that a sync no longer found. */
export function MissingList({ pages }: { readonly pages: readonly Schemas['DisappearancePage'][] }) {
  return (
    <List
      size="sm"
      listStyleType="none"
      mah={220}
      style={{ overflowY: 'auto' }}
      tabIndex={0}
      role="list"
      aria-label="Resources not found"
    >
      {pages.flatMap(({ items }) =>
        items.map(({ id, name, uid, region }) => (
          <List.Item key={id}>
            <ResourceLink id={id} name={name} />{' '}
            <Text span inherit c="dimmed">
              {uid}
              {region && `, ${region}`}
            </Text>
          </List.Item>
        )),
      )}
    </List>
  );
}
