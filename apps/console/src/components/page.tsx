import { Box, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** The frame of a page: title, description and actions. */
export function Page(props: {
  readonly title: string;
  readonly description?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <Stack gap="lg" maw={1400} mx="auto">
      <title>{`${props.title} · Maestro Discovery`}</title>
      <Group justify="space-between" align="flex-start" gap="sm">
        <Box>
          <Title order={1}>{props.title}</Title>
          {props.description && (
            <Text c="dimmed" maw="70ch">
              {props.description}
            </Text>
          )}
        </Box>
        {props.actions && <Group gap="sm">{props.actions}</Group>}
      </Group>
      {props.children}
    </Stack>
  );
}
