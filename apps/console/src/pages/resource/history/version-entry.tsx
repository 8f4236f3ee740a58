import { Group, Stack, Text, Title, Button, Table } from '@mantine/core';
import type { Schemas } from '../../../api/schemas.types';
import { AnchorLink } from '../../../components/links/anchor-link';
import { CoarseNote } from '../../../components/notices/coarse-note';
import { TimeAgo } from '../../../components/labels/time-ago';
import { entityOf } from '../../../catalogue/catalogue';
import { useCatalogue } from '../../../catalogue/catalogue.query';
import { describeDifferences, type Difference, type Differences } from '../../../fields/describe-differences';
import { useDisclosure } from '@mantine/hooks';

/** Longer values are truncated. */
const MAX_LENGTH = 300;

/** The differences between two versions; those of the raw object are shown on demand. */
function DifferenceTable({ fields, raw }: Differences) {
  const [isOpen, { toggle }] = useDisclosure(false);
  if (fields.length + raw.length === 0) return null;
  return (
    <Stack gap="xs" align="flex-start">
      {fields.length > 0 && <Differing label="Changes" differences={fields} />}
      {fields.length === 0 && (
        <Text size="sm" c="dimmed">
          Only raw provider data changed.
        </Text>
      )}
      {raw.length > 0 && (
        <Button size="compact-sm" variant="subtle" aria-expanded={isOpen} onClick={toggle}>
          {isOpen ? 'Hide' : 'Show'} raw JSON changes
        </Button>
      )}
      {isOpen && <Differing label="Raw JSON changes" differences={raw} />}
    </Stack>
  );
}

function Differing({ label, differences }: { readonly label: string; readonly differences: readonly Difference[] }) {
  return (
    <Table.ScrollContainer minWidth={420} w="100%" type="native" tabIndex={0} role="region" aria-label={label}>
      <Table aria-label={label} verticalSpacing={6} w="auto" miw={420}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Field</Table.Th>
            <Table.Th scope="col">Before</Table.Th>
            <Table.Th scope="col">After</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {differences.map(({ name, before, after }, place) => (
            <Table.Tr key={`${place} ${name}`}>
              <Table.Td>{name}</Table.Td>
              <Side value={before} none="not set" />
              <Side value={after} none="removed" />
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Side({ value, none }: { readonly value: string | undefined; readonly none: string }) {
  if (value === undefined)
    return (
      <Table.Td c="dimmed" fs="italic">
        {none}
      </Table.Td>
    );
  const isLong = value.length > MAX_LENGTH;
  return (
    <Table.Td style={{ overflowWrap: 'anywhere' }} title={isLong ? value : undefined}>
      {isLong ? `${value.slice(0, MAX_LENGTH)}…` : value}
    </Table.Td>
  );
}

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

type Version = Schemas['ResourceVersion'];

/** The event with which a version of a resource began. */
export type VersionEventType = 'seen' | 'changed' | 'gone' | 'returned';

interface VersionEvent {
  readonly type: VersionEventType;
  readonly version: Version;
}

/**
 * The events of a resource, newest first. Whether a version is a reappearance depends on the version before it, so the last one is
 * omitted while older pages are not loaded.
 */
export function versionEvents(versions: readonly Version[], hasMore: boolean): VersionEvent[] {
  const events = versions.map((version, index) => ({ version, type: typeOf(version, versions[index + 1]) }));
  return hasMore ? events.slice(0, -1) : events;
}

function typeOf(version: Version, before: Version | undefined): VersionEventType {
  if (version.gone) return 'gone';
  if (!before) return 'seen';
  return before.gone ? 'returned' : 'changed';
}
