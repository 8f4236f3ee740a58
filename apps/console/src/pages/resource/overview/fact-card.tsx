import { DataList, Paper, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** One line of a card. */
export interface Fact {
  readonly label: string;
  /** Nothing: the line is left out. */
  readonly value: ReactNode;
}

/** Facts that belong together. */
export function FactCard(props: {
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly isWide?: boolean;
}) {
  return (
    <Paper withBorder p="md" component="section" aria-label={props.title}>
      <Title order={2} mb="sm">
        {props.title}
      </Title>
      <DataList orientation={props.isWide ? 'vertical' : 'horizontal'} labelWidth={140}>
        {props.facts.map(
          ({ label, value }) =>
            value && (
              <DataList.Item key={label}>
                <DataList.ItemLabel>{label}</DataList.ItemLabel>
                <DataList.ItemValue style={{ minWidth: 0, overflowWrap: 'anywhere' }}>{value}</DataList.ItemValue>
              </DataList.Item>
            ),
        )}
      </DataList>
    </Paper>
  );
}
