import { Code, Select, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ScrollText } from 'lucide-react';
import { useMemo } from 'react';
import type { Schemas } from '../../api/schemas.types';
import { AnchorLink } from '../../components/links/anchor-link';
import { DataTable } from '../../components/table/data-table';
import type { Column } from '../../components/table/use-table';
import { EmptyState } from '../../components/page/page';
import { ProblemAlert } from '../../components/notices/problem-alert';
import { TimeAgo } from '../../components/labels/time-ago';
import { AUDIT_ACTIONS, type AuditAction, auditQuery } from './settings.query';
import { ShowMoreButton } from '../../components/inputs/show-more-button';

type Event = Schemas['AuditEventDto'];

const route = getRouteApi('/app/settings');

const ACTIONS = Object.entries(AUDIT_ACTIONS).map(([value, label]) => ({ value, label }));

/** Actions whose target is a connection. */
const OF_CONNECTIONS = /^(connection|credential|schedule)\./;

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

const COLUMNS: readonly Column<Event>[] = [
  { id: 'at', header: 'When', cell: ({ row: { original } }) => <TimeAgo at={original.at} /> },
  { id: 'who', header: 'Who', cell: ({ row: { original } }) => original.tokenName ?? nobody(original) },
  { id: 'from', header: 'From', cell: ({ row: { original } }) => original.address },
  {
    id: 'action',
    header: 'Action',
    cell: ({ row: { original } }) => (
      <Text span inherit fw={600}>
        {AUDIT_ACTIONS[original.action as AuditAction] ?? original.action}
      </Text>
    ),
  },
  { id: 'target', header: 'Target', cell: ({ row: { original } }) => <Target event={original} /> },
  {
    id: 'detail',
    header: 'Details',
    cell: ({ row: { original } }) =>
      Object.keys(original.detail).length > 0 && (
        <Code style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>{JSON.stringify(original.detail)}</Code>
      ),
  },
];

/** The owner of a rejected token is only known if the token was once valid. */
const nobody = ({ action }: Event): string => (action === 'session.refuse' ? 'Unknown' : 'The host');

/** The audit log, newest first. */
export function AuditTab() {
  const search = route.useSearch();
  const action = search.action && search.action in AUDIT_ACTIONS ? (search.action as AuditAction) : undefined;
  const navigate = route.useNavigate();
  const listed = useInfiniteQuery(auditQuery(action));
  const { data, error, refetch } = listed;
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items), [data]);
  return (
    <Stack>
      <Select
        aria-label="Event"
        placeholder="All events"
        data={ACTIONS}
        clearable
        maw={320}
        value={action ?? null}
        onChange={(chosen) =>
          void navigate({
            search: { tab: 'audit', action: chosen ?? undefined },
            replace: true,
          })
        }
      />
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {rows?.length === 0 ? (
        <EmptyState
          icon={<ScrollText aria-hidden size={18} />}
          title={action ? `No events of this type` : 'No events yet'}
          hint={
            action ? 'Choose another event, or clear the filter.' : 'Changes made by people and programs appear here.'
          }
        />
      ) : (
        (rows || !error) && (
          <DataTable label="Audit" columns={COLUMNS} rows={rows} rowId={({ id }) => String(id)} minWidth={940} />
        )
      )}
      <ShowMoreButton list={listed} />
    </Stack>
  );
}

function Target({ event: { action, target } }: { readonly event: Event }) {
  // UUIDs are shortened; addresses and names are shown in full.
  const short = <Code>{UUID.test(target) ? target.slice(0, 8) : target}</Code>;
  if (!OF_CONNECTIONS.test(action)) return short;
  return (
    <AnchorLink to="/connections/$id" params={{ id: target }} inherit>
      {short}
    </AnchorLink>
  );
}
