import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../../../api/schemas.types';
import { budgetPreviewQuery } from './budget.query';
import { describeBudget, formatRequests } from './describe-budget';

const TYPING_MS = 300;

/** What a changed schedule of a task would cost, before it is saved. */
export function ScheduleCost(props: {
  readonly connectionId: string;
  readonly task: string;
  readonly schedule: Schemas['ScheduleChangeDto'];
}) {
  const [body] = useDebouncedValue({ task: props.task, ...props.schedule }, TYPING_MS);
  const { data, isError } = useQuery(budgetPreviewQuery(props.connectionId, body));
  const cost = data?.tasks.find(({ task }) => task === props.task);
  // Saving explains what is wrong with a schedule; half of a cron expression is not an error while it is typed.
  if (!data || !cost || isError) return null;
  const basis = cost.basis === 'measured' ? 'A sync took' : 'A sync takes at least';
  return (
    <Text size="sm" c="dimmed" aria-live="polite">
      {basis} {formatRequests(cost.requestsPerSync)} {cost.requestsPerSync === 1 ? 'request' : 'requests'}. This
      schedule: {describeBudget(cost)}. All schedules together: {describeBudget(data)}.
    </Text>
  );
}
