import { Group, Stack, Text, Title } from '@mantine/core';
import type { Schemas } from '../../../api/schemas.types';
import { AnchorLink } from '../../../components/anchor-link';
import { CoarseNote } from '../../../components/coarse-note';
import { TimeAgo } from '../../../components/time-ago';
import { entityOf } from '../../../catalogue/entity-label';
import { useCatalogue } from '../../../catalogue/use-catalogue';
import { describeDifferences } from '../../../fields/describe-differences';
import { DifferenceTable } from './difference-table';
import type { VersionEventType } from './version-events';

const TITLES: Readonly<Record<VersionEventType, string>> = {
  seen: 'First seen',
  changed: 'Changed',
  gone: 'Deleted',
  returned: 'Reappeared',
};

const NOTES: Readonly<Partial<Record<VersionEventType, string>>> = {
  gone: 'A complete listing did not include it, and a second check did not find it either. Its last known state is kept.',
};

/** One event in the history of a resource, with differences and links. */
export function VersionEntry(props: {
  readonly type: VersionEventType;
  readonly version: Schemas['ResourceVersion'];
  readonly resource: Schemas['ResourceDetail'];
}) {
  const { type, version, resource } = props;
  const entity = entityOf(useCatalogue(), resource);
  const differences = describeDifferences(version.changes, entity?.fields);
  return (
    <Stack gap="xs">
      <Group gap="xs" align="baseline">
        <Title order={2} size="h5">
          {TITLES[type]}
        </Title>
        <Text size="sm" c="dimmed">
          <TimeAgo at={version.validFrom} />
        </Text>
      </Group>
      {NOTES[type] && <Text size="sm">{NOTES[type]}</Text>}
      {version.coarse && <CoarseNote />}
      <DifferenceTable {...differences} />
      <Group gap="md">
        {entity && (
          <AnchorLink
            to="/inventory/$section"
            params={{ section: entity.id }}
            search={{ at: version.validFrom }}
            size="sm"
          >
            View inventory as of then
          </AnchorLink>
        )}
        {version.runId && (
          <AnchorLink
            to="/connections/$id/runs/$run"
            params={{ id: resource.connectionId, run: version.runId }}
            size="sm"
          >
            View sync
          </AnchorLink>
        )}
      </Group>
    </Stack>
  );
}
