import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { budgetQuery } from './budget.query';
import { describeBudget } from './describe-budget';

/** From this share on, syncs wait for the provider's limit for much of the day. */
const HIGH_SHARE = 0.8;

/** What a day of a connection's schedules costs in requests. */
export function BudgetLine({ connectionId }: { readonly connectionId: string }) {
  const { data, error } = useQuery(budgetQuery(connectionId));
  if (error) return null;
  // The line keeps its height while it loads, so that the table below does not move.
  if (!data) return <Text size="sm">&nbsp;</Text>;
  const isHigh = (data.shareOfLimit ?? 0) > HIGH_SHARE;
  return (
    <Text size="sm" c={isHigh ? 'red' : 'dimmed'} role={isHigh ? 'alert' : undefined}>
      The schedules take {describeBudget(data)}.
      {isHigh && ' Syncs will wait for the limit. Choose longer intervals, or disable tasks that you do not need.'}
    </Text>
  );
}
