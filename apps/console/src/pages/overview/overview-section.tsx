import { Group, Paper, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

/** A section of the overview with a heading and a link to more. */
export function OverviewSection(props: {
  readonly title: string;
  readonly more?: ReactNode;
  readonly children: ReactNode;
}) {
  const heading = useId();
  return (
    <Paper component="section" withBorder p="md" aria-labelledby={heading} miw={0}>
      <Group justify="space-between" mb="sm" gap="xs" mih={30}>
        <Title order={2} id={heading}>
          {props.title}
        </Title>
        {props.more}
      </Group>
      {props.children}
    </Paper>
  );
}
