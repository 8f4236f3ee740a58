import { Card, SimpleGrid, Text } from '@mantine/core';
import type { Schemas } from '../../api/schemas.types';
import { AnchorLink } from '../../components/anchor-link';
import { type SectionName, SECTIONS } from '../inventory/sections';

/** How many there are of each sort, each leading to its list. */
export function EntityCards({ counts }: { readonly counts: readonly Schemas['SummaryCount'][] }) {
  return (
    <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }}>
      {(Object.keys(SECTIONS) as SectionName[]).map((section) => {
        const { title, entity } = SECTIONS[section];
        const count = counts.find(({ value }) => value === entity)?.count ?? 0;
        return (
          <Card key={section} withBorder padding="md">
            <Text fz={28} fw={700} lh={1.2}>
              {count.toLocaleString('en')}
            </Text>
            <AnchorLink to="/inventory/$section" params={{ section }} size="sm">
              {title}
            </AnchorLink>
          </Card>
        );
      })}
    </SimpleGrid>
  );
}
