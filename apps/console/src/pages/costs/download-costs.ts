import { notifications } from '@mantine/notifications';
import { ApiProblem, readProblem } from '../../api/api-problem';
import { BASE_PATH } from '../../api/base-path';
import type { askedCosts } from './costs.query';

/** Downloads the costs of a month as a table. A failure is shown as a notification. */
export async function downloadCosts(asked: ReturnType<typeof askedCosts>): Promise<void> {
  const query = new URLSearchParams({ groupBy: asked.groupBy, limit: '10000' });
  if (asked.month) query.set('month', asked.month);
  for (const connection of asked.connection ?? []) query.append('connection', connection);
  try {
    const response = await fetch(`${BASE_PATH}/api/v1/costs?${query}`, { headers: { accept: 'text/csv' } });
    if (!response.ok) throw new ApiProblem(await readProblem(response));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await response.blob());
    link.download = `maestro-costs-${asked.month ?? 'latest'}.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  } catch (error) {
    notifications.show({ color: 'red', message: error instanceof Error ? error.message : 'The download failed.' });
  }
}
