import { Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { CalendarClock } from 'lucide-react';
import type { Schemas } from '../../api/schemas.types';
import { EntityName } from '../../catalogue/entity-name';
import { TimeAgo } from '../../components/labels/time-ago';
import { ResourceLink } from '../../components/links/resource-link';
import { ProblemAlert } from '../../components/notices/problem-alert';
import { EmptyState, Page, PageSkeleton } from '../../components/page/page';
import { byMonth } from './by-month';
import { expiriesQuery } from './findings.query';

/** When certificates, keys and versions expire, month by month. */
export function ExpiriesPage() {
  const { data, error, refetch } = useQuery(expiriesQuery);
  if (!data && !error) return <PageSkeleton />;
  return (
    <Page title="Expiries" description="Certificates, keys and versions that have expired or will within a year.">
      <Stack>
        {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
        {data?.items.length === 0 && (
          <EmptyState
            icon={<CalendarClock aria-hidden size={18} />}
            title="Nothing expires within a year"
            hint="What has an end is found in the fields that syncs read."
          />
        )}
        {byMonth(data?.items ?? [], new Date()).map(({ title, items }) => (
          <Paper key={title} withBorder p="md" component="section" aria-label={title} miw={0}>
            <Title order={2} mb="xs">
              {title}
            </Title>
            <ExpiryTable title={title} items={items} />
          </Paper>
        ))}
        {data?.cut && (
          <Text size="sm" c="dimmed">
            The rest expires later.
          </Text>
        )}
      </Stack>
    </Page>
  );
}

function ExpiryTable({ title, items }: { readonly title: string; readonly items: readonly Schemas['Expiry'][] }) {
  return (
    <Table.ScrollContainer minWidth={480} type="native" tabIndex={0} role="region" aria-label={`Table of ${title}`}>
      <Table aria-label={`Expires: ${title}`} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            {['Name', 'Type', 'What', 'When', 'Connection'].map((heading) => (
              <Table.Th key={heading} scope="col">
                {heading}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map(({ resource, label, at, connectionName }) => (
            <Table.Tr key={`${resource.id} ${label} ${at}`}>
              <Table.Td>
                <ResourceLink id={resource.id} name={resource.name} />
              </Table.Td>
              <Table.Td>
                <EntityName of={resource} />
              </Table.Td>
              <Table.Td>{label}</Table.Td>
              <Table.Td>
                <TimeAgo at={at} />
              </Table.Td>
              <Table.Td>{connectionName}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
