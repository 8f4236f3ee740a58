import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../../api/client';
import type { Schemas } from '../../../../api/schemas.types';
import { unwrap } from '../../../../api/api-problem';
import { budgetQuery } from '../budget/budget.query';
import { connectionQuery, schedulesQuery } from '../data/connection.query';

/** Changes the schedule of a task of a connection. */
export function useChangeSchedule(connectionId: string, task: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['ScheduleChangeDto']) =>
      unwrap(
        api.PATCH('/api/v1/connections/{id}/schedules/{task}', { params: { path: { id: connectionId, task } }, body }),
      ),
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: schedulesQuery(connectionId).queryKey }),
        queryClient.invalidateQueries({ queryKey: budgetQuery(connectionId).queryKey }),
        queryClient.invalidateQueries({ queryKey: connectionQuery(connectionId).queryKey, exact: true }),
      ]),
  });
}
