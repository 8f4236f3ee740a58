import { MultiSelect, Select, type SelectProps, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Schemas } from '../../api/schemas.types';
import { type ReactNode } from 'react';
import { connectionNamesQuery } from '../../api/connection-names.query';

type ConnectionRole = Schemas['ConnectionRoleDto'];

/** The role of a token or a person for all connections, and those for some, by name. */
export function ConnectionRoles(props: { readonly role: string; readonly connections: readonly ConnectionRole[] }) {
  const { data: names } = useQuery(connectionNamesQuery);
  return (
    <>
      {props.role !== 'limited' && <Text inherit>{props.role}</Text>}
      {props.connections.map(({ connectionId, role }) => (
        <Text key={connectionId} inherit style={{ overflowWrap: 'anywhere' }}>
          {role} of {names?.get(connectionId) ?? connectionId}
        </Text>
      ))}
    </>
  );
}

/** Chooses a role. */
export function RoleSelect(props: SelectProps) {
  return (
    <Select
      label="Role"
      allowDeselect={false}
      data={[
        { value: 'viewer', label: 'Viewer: read only' },
        { value: 'operator', label: 'Operator: also syncs and schedules' },
        { value: 'admin', label: 'Admin: full access' },
      ]}
      {...props}
    />
  );
}

/** Chooses connections; none means all. */
export function ConnectionsInput(props: {
  readonly value: string[];
  readonly onChange: (ids: string[]) => void;
  readonly error?: ReactNode;
}) {
  const { data: names } = useQuery(connectionNamesQuery);
  return (
    <MultiSelect
      label="Connections"
      description="The role is for these connections only. Leave it empty for all."
      placeholder={props.value.length > 0 ? undefined : 'All connections'}
      data={[...(names ?? [])].map(([value, label]) => ({ value, label }))}
      searchable
      clearable
      {...props}
    />
  );
}
