import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { connectionNamesQuery } from '../../../api/connection-names.query';
import { useConnectionsWith } from '../../../api/session.query';

/** Chooses the connections of a feed, by id; none means all that the user administers. */
export function FeedConnections(props: { readonly value?: string[]; readonly onChange?: (ids: string[]) => void }) {
  const { data: names } = useQuery(connectionNamesQuery);
  const own = useConnectionsWith('admin');
  const offered = [...(names ?? [])].filter(([id]) => own?.includes(id) ?? true);
  const all = own ? 'Empty: all that you administer now.' : 'Empty: all, also those that are added later.';
  return (
    <MultiSelect
      label="Connections"
      description={`The token reads nothing of others, whatever the query says. ${all}`}
      placeholder={props.value?.length ? undefined : own ? 'All that you administer' : 'All connections'}
      data={offered.map(([value, label]) => ({ value, label }))}
      searchable
      clearable
      {...props}
    />
  );
}
