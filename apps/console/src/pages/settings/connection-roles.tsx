import { NativeSelect, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import { type Schemas } from '../../api/schemas.types';
import { connectionNamesQuery } from '../../api/connection-names.query';
import { effectiveRoles, type GivenRole, higherRoles, type RightsDraft, type Role, ROLE_LABELS } from './rights-draft';

/** More lines than these are one line with their number. */
const SHOWN = 4;

/** What a token or a person may effectively do: for all connections, and where more than that. */
export function ConnectionRoles(props: {
  readonly role: string;
  readonly connections: readonly Schemas['ConnectionRoleDto'][];
}) {
  const { data: names } = useQuery(connectionNamesQuery);
  const { everywhere, more } = effectiveRoles(props);
  const lines = more.map(
    ({ connectionId, role }) => `${ROLE_LABELS[role]} of ${names?.get(connectionId) ?? connectionId}`,
  );
  const hidden = lines.slice(SHOWN);
  return (
    <>
      {everywhere && <Text inherit>{ROLE_LABELS[everywhere]} of all connections</Text>}
      {!everywhere && more.length === 0 && <Text inherit>No access</Text>}
      {lines.slice(0, SHOWN).map((line) => (
        <Text key={line} inherit style={{ overflowWrap: 'anywhere' }}>
          {line}
        </Text>
      ))}
      {hidden.length > 0 && (
        <Text inherit c="dimmed" title={hidden.join('\n')}>
          and {hidden.length} more
        </Text>
      )}
    </>
  );
}

const DEFAULTS: readonly { readonly value: GivenRole; readonly label: string }[] = [
  { value: 'limited', label: 'No access: only what is chosen below' },
  { value: 'viewer', label: 'Viewer: read only' },
  { value: 'operator', label: 'Operator: also syncs and schedules' },
  { value: 'admin', label: 'Admin: full access' },
];

/** Chooses a role for all connections, and higher ones for some. */
export function RightsInput(props: {
  readonly value: RightsDraft;
  readonly onChange: (rights: RightsDraft) => void;
  readonly errors: { readonly role?: ReactNode; readonly connections?: ReactNode };
}) {
  const { value, onChange, errors } = props;
  return (
    <>
      <NativeSelect
        label="Role"
        description="For all connections, also those that are added later."
        data={DEFAULTS}
        value={value.role}
        onChange={({ currentTarget }) => onChange({ ...value, role: currentTarget.value as GivenRole })}
        error={errors.role}
      />
      {value.role !== 'admin' && <RolesOfConnections {...props} />}
    </>
  );
}

/** So many connections can be found without a filter. */
const WITHOUT_FILTER = 8;

function RolesOfConnections({ value, onChange, errors }: Parameters<typeof RightsInput>[0]) {
  const { data: names } = useQuery(connectionNamesQuery);
  const [filter, setFilter] = useState('');
  const title = useId();
  const removed = Object.keys(value.roles).filter((id) => names && !names.has(id));
  const rows = [...(names ?? []), ...removed.map((id) => [id, id] as const)];
  const shown = rows.filter(([, name]) => name.toLowerCase().includes(filter.trim().toLowerCase()));
  if (rows.length === 0) return null;
  const choose = (id: string, role: string): void => {
    const { [id]: _, ...others } = value.roles;
    onChange({ ...value, roles: role === '' ? others : { ...value.roles, [id]: role as Role } });
  };
  return (
    <Stack gap="xs" role="group" aria-labelledby={title}>
      <div>
        <Text id={title} size="sm" fw={600}>
          Connections
        </Text>
        <Text size="xs" c="dimmed">
          {value.role === 'limited'
            ? 'Choose a role for each that is to be seen.'
            : 'Choose a higher role where needed.'}
        </Text>
      </div>
      {rows.length > WITHOUT_FILTER && (
        <TextInput
          aria-label="Filter connections"
          placeholder="Filter"
          value={filter}
          onChange={({ currentTarget }) => setFilter(currentTarget.value)}
        />
      )}
      <ScrollArea.Autosize mah={260} type="auto" offsetScrollbars>
        <Stack gap="xs">
          {shown.map(([id, name]) => (
            <NativeSelect
              key={id}
              label={name}
              data={higherRoles(value.role)}
              value={value.roles[id] ?? ''}
              onChange={({ currentTarget }) => choose(id, currentTarget.value)}
            />
          ))}
        </Stack>
      </ScrollArea.Autosize>
      {errors.connections && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {errors.connections}
        </Text>
      )}
    </Stack>
  );
}
