import { Card, SimpleGrid, Text } from '@mantine/core';
import type { Schemas } from '../../api/schemas.types';
import { formatMoney } from '../../fields/format-value';
import { describeChange, nameMonth } from './describe-money';

/** The total of a month in each currency and its change, or that of all months. */
export function CostTotals({ costs }: { readonly costs: Schemas['Costs'] }) {
  const isOfMonths = costs.groupBy === 'month';
  const month = nameMonth(costs.month ?? '');
  return (
    <SimpleGrid component="dl" m={0} cols={{ base: 1, sm: 2, lg: 4 }} spacing="md">
      {costs.totals.map(({ currency, amount, change }) => (
        <Card key={currency} withBorder p="md">
          <Text component="dt" size="sm" c="dimmed">
            {isOfMonths ? `All months until ${month}` : month}
            {costs.running && ', so far'}
          </Text>
          <Text component="dd" m={0} fz={{ base: 22, sm: 28 }} fw={700} lh={1.3}>
            {formatMoney(amount, currency)}
          </Text>
          {!isOfMonths && (
            <Text component="dd" m={0} size="sm">
              {describeChange(change, currency)} from the month before
            </Text>
          )}
        </Card>
      ))}
    </SimpleGrid>
  );
}
