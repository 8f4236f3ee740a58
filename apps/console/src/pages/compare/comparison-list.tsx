import { Group, Paper, Stack, Text } from '@mantine/core';
import type { Schemas } from '../../api/schemas.types';
import { entityLabel } from '../../catalogue/catalogue';
import { useCatalogue } from '../../catalogue/catalogue.query';
import { ConnectionName } from '../../components/labels/names';
import { StateBadge } from '../../components/labels/state-badge';
import { ResourceLink } from '../../components/links/resource-link';
import { CoarseNote } from '../../components/notices/coarse-note';
import { DifferenceLines } from '../changes/feed/difference-lines';
import { describeCost } from './describe-cost';
import classes from '../changes/feed/feed.module.css';

type Item = Schemas['ComparisonItem'];

/** The resources that differ, with their differences and what they cost. */
export function ComparisonList({ items }: { readonly items: readonly Item[] }) {
  return (
    <Paper withBorder component="ul" className={classes.list}>
      {items.map((item) => (
        <Line key={item.resourceId} item={item} />
      ))}
    </Paper>
  );
}

function Line({ item }: { readonly item: Item }) {
  const { type, resourceId, connectionId, name, region, coarse } = item;
  const place = [entityLabel(useCatalogue(), item), region].filter(Boolean);
  return (
    <li className={classes.entry}>
      <StateBadge state={type} />
      <div className={classes.main}>
        <Text size="sm">
          <ResourceLink id={resourceId} name={name} />
        </Text>
        <Group gap="xs" fz="xs">
          {place.map((text) => (
            <Text key={text} span inherit c="dimmed">
              {text}
            </Text>
          ))}
          <ConnectionName id={connectionId} />
        </Group>
        {coarse && <CoarseNote />}
        <DifferenceLines change={item} />
      </div>
      <Stack gap={0} className={classes.aside}>
        <Text size="sm" c="dimmed">
          {describeCost(item)}
        </Text>
      </Stack>
    </li>
  );
}
