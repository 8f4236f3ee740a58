import { Alert, Button, Group, Stack, Text, List } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type Schemas } from '../../../../api/schemas.types';
import { useCan } from '../../../../api/session.query';
import { ShowMoreButton } from '../../../../components/inputs/show-more-button';
import { ProblemAlert } from '../../../../components/notices/problem-alert';
import { disappearancesQuery } from '../data/connection.query';
import { useSyncActions } from '../data/use-sync-actions';
import { ResourceLink } from '../../../../components/links/resource-link';

type State = Schemas['TaskStateView'];

/** Resources that syncs no longer found: one notice for each sync that needs approval. */
export function Disappearances(props: {
  readonly connectionId: string;
  readonly states: readonly State[];
  readonly tasks: readonly Schemas['ProviderTask'][];
}) {
  const waiting = props.states.filter(({ awaiting }) => awaiting > 0);
  const syncs = [...new Set(waiting.map(({ runId }) => runId))];
  return syncs.map((runId) => (
    <AwaitingSync
      key={runId}
      connectionId={props.connectionId}
      runId={runId}
      waiting={waiting.filter((state) => state.runId === runId)}
      tasks={props.tasks}
    />
  ));
}

function AwaitingSync(props: {
  readonly connectionId: string;
  readonly runId: string;
  readonly waiting: readonly State[];
  readonly tasks: readonly Schemas['ProviderTask'][];
}) {
  const { runId, waiting, tasks } = props;
  const missing = useInfiniteQuery(disappearancesQuery(runId));
  const { start, confirm } = useSyncActions(props.connectionId);
  const canDecide = useCan('operator', props.connectionId);
  const total = waiting.reduce((sum, { awaiting }) => sum + awaiting, 0);
  const kinds = kindsOf(waiting, tasks);
  const error = missing.error ?? start.error ?? confirm.error;
  return (
    <Alert color="yellow" title={`Needs approval: ${kinds} were not found`} role="region" aria-label="Needs approval">
      <Stack gap="sm">
        <Text size="sm" maw="80ch">
          The last sync did not find these resources, and they are too many to mark as deleted without approval. If they
          were deleted, approve: their history is kept. If not, check at the provider, then sync again.
        </Text>
        <MissingList pages={missing.data?.pages ?? []} />
        {error && <ProblemAlert error={error} />}
        <Group gap="sm">
          <ShowMoreButton list={missing} mx={0} />
          {canDecide && (
            <>
              <Button color="red" loading={confirm.isPending} onClick={() => confirm.mutate(runId)}>
                Mark {total.toLocaleString('en')} as deleted
              </Button>
              <Button
                variant="default"
                loading={start.isPending}
                onClick={() => start.mutate({ tasks: waiting.map(({ task }) => task) })}
              >
                Sync again
              </Button>
            </>
          )}
        </Group>
      </Stack>
    </Alert>
  );
}

/** "200 droplets and 12 volumes". */
const kindsOf = (waiting: readonly State[], tasks: readonly Schemas['ProviderTask'][]): string =>
  waiting
    .map(({ task, awaiting }) => {
      const title = tasks.find((each) => each.task === task)?.title ?? task;
      return `${awaiting.toLocaleString('en')} ${title.toLowerCase()}`;
    })
    .join(' and ');

/** The names of resources that a sync no longer found. */
function MissingList({ pages }: { readonly pages: readonly Schemas['DisappearancePage'][] }) {
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
