import { Alert, Code, List, Text } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import type { Schemas } from '../api/schemas.types';

/** The plugins that the host was told to use and cannot, why, and what to do. Nothing where there are none. */
export function RefusedPlugins({ refused }: { readonly refused: Schemas['ProviderList']['refused'] }) {
  if (refused.length === 0) return null;
  return (
    <Alert
      color="yellow"
      icon={<TriangleAlert aria-hidden size={18} />}
      title={refused.length === 1 ? 'A plugin cannot be used' : `${refused.length} plugins cannot be used`}
    >
      <List size="sm" spacing={4}>
        {refused.map(({ package: name, reason }) => (
          <List.Item key={name} style={{ overflowWrap: 'anywhere' }}>
            <Text span inherit fw={600}>
              {name}
            </Text>
            : {reason}
          </List.Item>
        ))}
      </List>
      <Text size="sm" mt="xs">
        Install or mend what is named, or take it out of <Code>MAESTRO_PLUGINS</Code>; then start the host again. Until
        then nothing of its connections is read.
      </Text>
    </Alert>
  );
}
