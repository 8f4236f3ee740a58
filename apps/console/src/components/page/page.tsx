import { Box, Group, Stack, Text, Title, Skeleton, VisuallyHidden, EmptyState as Frame } from '@mantine/core';
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

/** A placeholder for a page while its chunk loads, about as tall as most pages to avoid layout shifts. */
export function PageSkeleton() {
  return (
    <Stack gap="lg" maw={1400} mx="auto" aria-busy>
      <VisuallyHidden role="status">Loading</VisuallyHidden>
      <Skeleton h={32} w={220} />
      <Skeleton h={44} />
      <Skeleton h={420} />
    </Stack>
  );
}

/** Shown instead of an empty list: why it is empty, and what to do next. */
export function EmptyState(props: {
  readonly icon?: ReactNode;
  readonly title: string;
  /** Why it is empty, and what to do. */
  readonly hint: ReactNode;
  /** A link or button for the next step. */
  readonly action?: ReactNode;
}) {
  return (
    <Frame icon={props.icon} title={props.title} description={props.hint} withIndicatorBackground py="xl">
      {props.action && <Frame.Actions>{props.action}</Frame.Actions>}
    </Frame>
  );
}
