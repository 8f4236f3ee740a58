import { Group, Progress, Stack, Text } from '@mantine/core';
import type { Schemas } from '../../api/schemas.types';

/** More would be a list of their own. */
const MOST = 8;

/** Where most of it is. The bars show what the figures beside them say. */
export function RegionBars({ counts }: { readonly counts: readonly Schemas['SummaryCount'][] }) {
  const shown = counts.slice(0, MOST);
  const most = Math.max(1, ...shown.map(({ count }) => count));
  const others = counts.slice(MOST).reduce((sum, { count }) => sum + count, 0);
  if (shown.length === 0) return <Text c="dimmed">Nothing is there yet.</Text>;
  return (
    <Stack gap="xs">
      {shown.map(({ value, count }) => (
        <Group key={value ?? ''} gap="sm" wrap="nowrap">
          <Text size="sm" w={90} truncate>
            {value ?? 'No region'}
          </Text>
          <Progress value={(100 * count) / most} flex={1} aria-hidden />
          <Text size="sm" w={70} ta="right">
            {count.toLocaleString('en')}
          </Text>
        </Group>
      ))}
      {others > 0 && (
        <Text size="sm" c="dimmed">
          {others.toLocaleString('en')} in {counts.length - MOST} other regions
        </Text>
      )}
    </Stack>
  );
}
