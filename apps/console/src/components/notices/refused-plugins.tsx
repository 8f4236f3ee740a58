import { Alert, Code, List, Text } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import type { Schemas } from '../../api/schemas.types';

/** Lists configured plugins that could not be loaded, why, and what to do. Renders nothing if there are none. */
export function RefusedPlugins({ refused }: { readonly refused: Schemas['ProviderList']['refused'] }) {
  if (refused.length === 0) return null;
  return (
    <Alert
      color="yellow"
      icon={<TriangleAlert aria-hidden size={18} />}
      title={refused.length === 1 ? 'A plugin could not be loaded' : `${refused.length} plugins could not be loaded`}
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
        Install or fix the package, or remove it from <Code>MAESTRO_PLUGINS</Code>, then restart the host. Until then,
        its connections are not synced.
      </Text>
    </Alert>
  );
}
