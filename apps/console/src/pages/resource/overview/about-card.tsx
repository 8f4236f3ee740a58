import { Code, Group } from '@mantine/core';
import type { Schemas } from '../../../api/schemas.types';
import { ProviderName } from '../../../components/provider-name';
import { TimeAgo } from '../../../components/time-ago';
import { EntityName } from '../../../catalogue/entity-name';
import { ConnectionName } from '../../../components/connection-name';
import { CopyAction } from '../copy-action';
import { FactCard } from './fact-card';

/** The facts common to all resources: identity, location and timestamps. */
export function AboutCard({ resource }: { readonly resource: Schemas['ResourceDetail'] }) {
  const { key, region, status, active, createdAt, firstSeenAt, changedAt, measuredAt, goneAt } = resource;
  return (
    <FactCard
      title="About"
      facts={[
        { label: 'Type', value: <EntityName of={resource} /> },
        { label: 'ID', value: <ResourceId uid={key.uid} /> },
        { label: 'Provider', value: <ProviderName id={key.provider} /> },
        { label: 'Connection', value: <ConnectionName id={resource.connectionId} /> },
        { label: 'Region', value: region },
        { label: 'Status', value: status },
        { label: 'Active', value: active ? 'Yes' : 'No' },
        { label: 'Created', value: createdAt && <TimeAgo at={createdAt} /> },
        { label: 'First seen', value: <TimeAgo at={firstSeenAt} /> },
        { label: 'Changed', value: <TimeAgo at={changedAt} /> },
        { label: 'Volatile fields read', value: measuredAt && <TimeAgo at={measuredAt} /> },
        { label: 'Deleted', value: goneAt && <TimeAgo at={goneAt} /> },
      ]}
    />
  );
}

const ResourceId = ({ uid }: { readonly uid: string }) => (
  <Group gap={4} wrap="nowrap">
    <Code style={{ overflowWrap: 'anywhere' }}>{uid}</Code>
    <CopyAction text={uid} label="Copy ID" />
  </Group>
);
