import { Badge, Button, Group, Select, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { api } from '../../../api/client';
import { unwrap } from '../../../api/api-problem';
import { ShowMoreButton } from '../../../components/inputs/show-more-button';
import { TimeAgo } from '../../../components/labels/time-ago';
import { ProblemAlert } from '../../../components/notices/problem-alert';
import { EmptyState } from '../../../components/page/page';
import { DataTable } from '../../../components/table/data-table';
import type { Column } from '../../../components/table/use-table';
import { deliveriesQuery, type Delivery, DELIVERY_STATES, subscriptionsQuery } from '../notifications.query';

const route = getRouteApi('/app/settings/notifications');

const COLUMNS: readonly Column<Delivery>[] = [
  { id: 'createdAt', header: 'When', cell: ({ row: { original } }) => <TimeAgo at={original.createdAt} /> },
  { id: 'state', header: 'State', cell: ({ row: { original } }) => <State state={original.state} /> },
  { id: 'title', header: 'Message', cell: ({ row: { original } }) => <MessageText delivery={original} /> },
  {
    id: 'subscription',
    header: 'Subscription',
    cell: ({ row: { original } }) => <Name id={original.subscriptionId} />,
  },
  { id: 'attempts', header: 'Attempts', cell: ({ row: { original } }) => <Attempts delivery={original} /> },
  { id: 'again', header: 'Send again', cell: ({ row: { original } }) => <SendAgain delivery={original} /> },
];

/** What was sent, what waits, and what could not be sent. */
export function DeliveriesTab() {
  const { state } = route.useSearch();
  const navigate = route.useNavigate();
  const listed = useInfiniteQuery(deliveriesQuery(state));
  const { data, error, refetch } = listed;
  const rows = data?.pages.flatMap(({ items }) => items);
  return (
    <Stack>
      <Select
        {...{ label: 'State', placeholder: 'All', clearable: true, maw: 260 }}
        data={Object.entries(DELIVERY_STATES).map(([value, label]) => ({ value, label }))}
        value={state || null}
        onChange={(chosen) =>
          void navigate({ search: { tab: 'deliveries', state: chosen ?? undefined }, replace: true })
        }
      />
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {rows?.length === 0 ? (
        <EmptyState
          title={state ? 'No deliveries in this state' : 'No deliveries yet'}
          hint={state ? 'Choose another state.' : 'Messages of subscriptions appear here, with what became of them.'}
        />
      ) : (
        (rows || !error) && (
          <DataTable label="Deliveries" columns={COLUMNS} rows={rows} rowId={({ id }) => id} minWidth={900} />
        )
      )}
      <ShowMoreButton list={listed} />
    </Stack>
  );
}

function State({ state }: Pick<Delivery, 'state'>) {
  const color = state === 'failed' ? 'red' : state === 'delivered' ? 'green' : 'gray';
  return (
    <Badge color={color} variant="dot" tt="none" fw={600} miw="max-content">
      {DELIVERY_STATES[state]}
    </Badge>
  );
}

function MessageText({ delivery: { title, lines, error, remark } }: { readonly delivery: Delivery }) {
  return (
    <Stack gap={2} style={{ overflowWrap: 'anywhere' }} maw={520}>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      {lines.length > 0 && (
        <details>
          <summary>
            {lines.length} {lines.length === 1 ? 'line' : 'lines'}
          </summary>
          {lines.map((line, place) => (
            <Text key={place} size="sm">
              {line}
            </Text>
          ))}
        </details>
      )}
      {error && (
        <Text size="sm" c="var(--mantine-color-error)">
          {error}
        </Text>
      )}
      {remark && <Text size="sm">{remark}</Text>}
    </Stack>
  );
}

function Name({ id }: { readonly id: string }) {
  const { data } = useQuery(subscriptionsQuery);
  return data?.items.find((subscription) => subscription.id === id)?.name ?? '';
}

function Attempts({ delivery: { attempts, nextAt, state } }: { readonly delivery: Delivery }) {
  return (
    <>
      {attempts}
      {nextAt !== null && (
        <Text size="xs" c="dimmed">
          {state === 'held' ? 'Held until ' : 'Next '}
          <TimeAgo at={nextAt} />
        </Text>
      )}
    </>
  );
}

/** Sends one again, with its id. */
function SendAgain({ delivery: { id, title, state } }: { readonly delivery: Delivery }) {
  const queryClient = useQueryClient();
  const again = useMutation({
    mutationFn: () => unwrap(api.POST('/api/v1/deliveries/{id}/send-again', { params: { path: { id } } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['deliveries'] }),
  });
  if (state === 'merged') return null;
  return (
    <Group gap="xs">
      <Button
        {...{ size: 'xs', variant: 'default', loading: again.isPending, 'aria-label': `Send again: ${title}` }}
        onClick={() => again.mutate()}
      >
        Send again
      </Button>
      {again.error && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {again.error.message}
        </Text>
      )}
    </Group>
  );
}
