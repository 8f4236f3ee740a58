import { DataList, Paper, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** One row of a card. */
export interface Fact {
  readonly label: string;
  /** Rows without a value are omitted. */
  readonly value: ReactNode;
}

const WRAPPED = { minWidth: 0, overflowWrap: 'anywhere' } as const;

/** A card of related facts. */
export function FactCard({ title, facts }: { readonly title: string; readonly facts: readonly Fact[] }) {
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Title order={2} mb="sm">
        {title}
      </Title>
      <DataList labelWidth={140}>
        {facts.map(
          ({ label, value }) =>
            value && (
              <DataList.Item key={label}>
                <DataList.ItemLabel>{label}</DataList.ItemLabel>
                <DataList.ItemValue style={WRAPPED}>{value}</DataList.ItemValue>
              </DataList.Item>
            ),
        )}
      </DataList>
    </Paper>
  );
}
