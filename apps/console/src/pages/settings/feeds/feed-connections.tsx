import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { connectionNamesQuery } from '../../../api/connection-names.query';

/** Chooses the connections of a feed, by id; none means all. */
export function FeedConnections(props: { readonly value?: string[]; readonly onChange?: (ids: string[]) => void }) {
  const { data: names } = useQuery(connectionNamesQuery);
  return (
    <MultiSelect
      label="Connections"
      description="The token reads nothing of others, whatever the query says. Empty: all, also those that are added later."
      placeholder={props.value?.length ? undefined : 'All connections'}
      data={[...(names ?? [])].map(([value, label]) => ({ value, label }))}
      searchable
      clearable
      {...props}
    />
  );
}
