import { Paper, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

/** A section of the costs page with a heading. */
export function CostSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const heading = useId();
  return (
    <Paper component="section" withBorder p="md" aria-labelledby={heading} miw={0}>
      <Title order={2} id={heading} mb="sm">
        {title}
      </Title>
      {children}
    </Paper>
  );
}
