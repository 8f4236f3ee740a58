import { Group, Text } from '@mantine/core';
import { ConnectionName } from '../../../components/connection-name';

/** The type, region and connection of a change, in small print below its name. */
export function ChangePlace(props: {
  readonly connectionId: string;
  readonly what?: string;
  readonly region?: string;
}) {
  const { connectionId, what, region } = props;
  return (
    <Group gap="xs" fz="xs">
      {[what, region].filter(Boolean).map((text) => (
        <Text key={text} span inherit c="dimmed">
          {text}
        </Text>
      ))}
      <ConnectionName id={connectionId} />
    </Group>
  );
}
