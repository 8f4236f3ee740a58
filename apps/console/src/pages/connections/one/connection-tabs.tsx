import { Tabs } from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Schemas } from '../../../api/schemas.types';
import { type SyncProgress, openSync } from './syncs/sync-progress';
import { SyncTable } from './syncs/sync-table';
import { TaskTable } from './tasks/task-table';

/** The tabs of a connection: URL parameter and title. */
const CONNECTION_TABS = { tasks: 'Tasks', runs: 'Syncs' } as const;

type ConnectionTab = keyof typeof CONNECTION_TABS;

const route = getRouteApi('/app/connections/$id');

/** The tasks or syncs of a connection; the selected tab is in the URL. */
export function ConnectionTabs(props: {
  readonly connection: Schemas['ConnectionView'];
  readonly tasks: readonly Schemas['ProviderTask'][];
  readonly states: readonly Schemas['TaskStateView'][];
  readonly syncs: UseInfiniteQueryResult<InfiniteData<Schemas['SyncPage']>>;
  readonly progress: SyncProgress;
}) {
  const { connection, tasks, states, syncs, progress } = props;
  const { tab = 'tasks' } = route.useSearch();
  const navigate = route.useNavigate();
  const open = (name: string | null) =>
    void navigate({ search: { tab: (name as ConnectionTab | null) ?? undefined }, replace: true, resetScroll: false });
  return (
    <Tabs value={tab} onChange={open} keepMounted={false}>
      <Tabs.List aria-label="Views" mb="md">
        {Object.entries(CONNECTION_TABS).map(([name, title]) => (
          <Tabs.Tab key={name} value={name}>
            {title}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="tasks">
        <TaskTable
          connection={connection}
          tasks={tasks}
          states={states}
          sync={openSync(syncs.data?.pages[0]?.items ?? [])}
          progress={progress}
        />
      </Tabs.Panel>
      <Tabs.Panel value="runs">
        <SyncTable syncs={syncs} />
      </Tabs.Panel>
    </Tabs>
  );
}
