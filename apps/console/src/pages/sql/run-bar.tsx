import { Button, Group, Kbd, NativeSelect, Text } from '@mantine/core';
import { Play, X } from 'lucide-react';

const LIMITS = ['100', '1000', '10000'];

/** Runs and cancels a query, and bounds its rows. */
export function RunBar(props: {
  readonly isEmpty: boolean;
  readonly isRunning: boolean;
  readonly limit: string;
  readonly onLimit: (limit: string) => void;
  readonly onRun: () => void;
  readonly onCancel: () => void;
}) {
  const { isRunning } = props;
  return (
    <Group gap="sm">
      <Button
        leftSection={<Play aria-hidden size={18} />}
        onClick={props.onRun}
        loading={isRunning}
        disabled={props.isEmpty}
      >
        Run
      </Button>
      {isRunning && (
        <Button variant="default" leftSection={<X aria-hidden size={18} />} onClick={props.onCancel}>
          Cancel
        </Button>
      )}
      <NativeSelect
        aria-label="Most rows"
        value={props.limit}
        onChange={(event) => props.onLimit(event.currentTarget.value)}
        data={LIMITS.map((value) => ({ value, label: `Up to ${Number(value).toLocaleString('en')} rows` }))}
      />
      <Text size="sm" c="dimmed" visibleFrom="sm">
        <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd> runs it
      </Text>
    </Group>
  );
}
