import { Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { ColorSchemeMenu } from '../src/shell/color-scheme-menu';
import { ENTRIES } from './entries';
import type { States } from './entry.types';

const NAMES = Object.keys(ENTRIES).sort();

/** All components in all of their states, to look at while one changes them. */
export function Gallery() {
  return (
    <Stack component="main" gap="xl" p="md" maw={1400} mx="auto">
      <Group justify="space-between">
        <Title order={1}>Components</Title>
        <ColorSchemeMenu />
      </Group>
      <Group component="nav" aria-label="Components" gap="xs">
        {NAMES.map((name) => (
          <Anchor key={name} href={`#${name}`} size="sm" underline="always">
            {name}
          </Anchor>
        ))}
      </Group>
      {NAMES.map((name) => (
        <Entry key={name} name={name} states={ENTRIES[name] ?? {}} />
      ))}
    </Stack>
  );
}

function Entry({ name, states }: { readonly name: string; readonly states: States }) {
  return (
    <Stack component="section" gap="sm" id={name} aria-labelledby={`${name}-title`}>
      <Title order={2} id={`${name}-title`}>
        {name}
      </Title>
      {Object.entries(states).map(([state, node]) => (
        <State key={state} title={state}>
          {node}
        </State>
      ))}
    </Stack>
  );
}

function State({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Stack gap={4}>
      <Text size="sm" c="dimmed">
        {title}
      </Text>
      <Paper withBorder p="md" style={{ minWidth: 0 }}>
        {children}
      </Paper>
    </Stack>
  );
}
