import { Stack } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { isProblem } from '../../../api/api-problem';
import { providersQuery } from '../../../api/providers.query';
import { useCan } from '../../../api/session.query';
import { Page, PageSkeleton } from '../../../components/page/page';
import { ProblemAlert } from '../../../components/notices/problem-alert';
import { ConnectionActions } from './header/connection-actions';
import { ConnectionHeader } from './header/connection-header';
import { ConnectionNotice } from './header/connection-notice';
import { ConnectionTabs } from './connection-tabs';
import { connectionQuery, syncsQuery, taskStatesQuery } from './data/connection.query';
import { Disappearances } from './syncs/disappearances';
import { NoConnection } from './header/no-connection';
import { openSync } from './syncs/sync-progress';
import { CurrentSync } from './syncs/current-sync';
import { useRefreshConnection } from './data/use-sync-actions';
import { useSyncProgress } from './syncs/use-sync-progress';

const SecretDialog = lazy(() => import('./dialogs/secret-dialog').then((module) => ({ default: module.SecretDialog })));

const route = getRouteApi('/app/connections/$id');

/** The page of a connection: permissions, last results, the current sync, and actions. */
export function ConnectionPage() {
  const { id } = route.useParams();
  const { dialog } = route.useSearch();
  const navigate = route.useNavigate();
  const isAdmin = useCan('admin', id);
  const connection = useQuery(connectionQuery(id));
  const providers = useQuery(providersQuery);
  const states = useQuery(taskStatesQuery(id));
  const syncs = useInfiniteQuery(syncsQuery(id));
  const refresh = useRefreshConnection(id);
  const sync = openSync(syncs.data?.pages[0]?.items ?? []);
  const progress = useSyncProgress(sync?.id, () => void refresh());

  const error = connection.error ?? providers.error ?? states.error;
  if (isProblem(connection.error, 'unknown-connection')) return <NoConnection />;
  // The current sync is shown at the top, so the page waits for the syncs.
  if (!connection.data || !providers.data || !states.data || syncs.isPending)
    return error ? (
      <Page title="Connection">
        <ProblemAlert error={error} onRetry={() => void Promise.all([connection.refetch(), states.refetch()])} />
      </Page>
    ) : (
      <PageSkeleton />
    );

  const show = (opened?: 'secret') => void navigate({ search: (now) => ({ ...now, dialog: opened }), replace: true });
  const provider = providers.data.items.find((each) => each.id === connection.data.provider);
  return (
    <Page
      title={connection.data.name}
      actions={provider && <ConnectionActions connection={connection.data} provider={provider} />}
    >
      <Stack gap="lg">
        <ConnectionHeader connection={connection.data} />
        {error && <ProblemAlert error={error} onRetry={() => void refresh()} />}
        <ConnectionNotice
          connection={connection.data}
          hasPlugin={provider !== undefined}
          onReplace={isAdmin ? () => show('secret') : undefined}
        />
        {dialog === 'secret' && isAdmin && provider && !connection.data.removedAt && (
          <Suspense>
            <SecretDialog connection={connection.data} provider={provider} onClose={() => show()} />
          </Suspense>
        )}
        <Disappearances connectionId={id} states={states.data.items} tasks={provider?.tasks ?? []} />
        {sync && <CurrentSync sync={sync} progress={progress} />}
        <ConnectionTabs
          connection={connection.data}
          tasks={provider?.tasks ?? []}
          states={states.data.items}
          syncs={syncs}
          progress={progress}
        />
      </Stack>
    </Page>
  );
}
