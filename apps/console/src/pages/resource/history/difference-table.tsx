import { Button, Stack, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Difference, Differences } from '../../../fields/describe-differences';

/** Longer values are truncated. */
const MAX_LENGTH = 300;

/** The differences between two versions; those of the raw object are shown on demand. */
export function DifferenceTable({ fields, raw }: Differences) {
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
