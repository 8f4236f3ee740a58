import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { TimeAgo } from '../../../components/labels/time-ago';
import { ResourceLink } from '../../../components/links/resource-link';
import { ProblemAlert } from '../../../components/notices/problem-alert';
import { Dialog } from '../../../components/page/dialog';
import { missingQuery, type State } from './terraform.query';

/** What a state manages and the inventory does not have. */
export function MissingDialog({ state, onClose }: { readonly state: State; readonly onClose: () => void }) {
  const { data, error } = useQuery(missingQuery(state.id));
  return (
    <Dialog title={`In ${state.name}, but not in the inventory`} onClose={onClose}>
      <Stack gap="xs">
        {error && <ProblemAlert error={error} />}
        {data?.items.length === 0 && <Text size="sm">The inventory has everything that this state manages.</Text>}
        <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {data?.items.map(({ address, importId, deleted }) => (
            <li key={address} style={{ overflowWrap: 'anywhere', marginBottom: 8 }}>
              <Text size="sm" fw={600}>
                {address}
              </Text>
              <Text size="sm" c="dimmed" component="div">
                {deleted ? (
                  <>
                    <ResourceLink id={deleted.id} name={deleted.name} /> was deleted <TimeAgo at={deleted.goneAt} />
                  </>
                ) : (
                  `${importId} was never listed. Its account may not be connected.`
                )}
              </Text>
            </li>
          ))}
        </ul>
        {data?.nextCursor && (
          <Text size="sm" c="dimmed">
            There are more: see GET /terraform/states/ID/missing.
          </Text>
        )}
      </Stack>
    </Dialog>
  );
}
