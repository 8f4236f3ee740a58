import { notifications } from '@mantine/notifications';
import { ApiProblem, readProblem, ServerUnreachableError } from '../../../api/api-problem';
import { BASE_PATH } from '../../../api/base-path';

/** The most that the host sends. */
const MOST_ROWS = 10_000;

/** The browser may start reading the file some time after the click. */
const KEPT_MS = 60_000;

/** Runs a query again and saves its rows as a file, in the form of the host's exports. Failures are notifications. */
export async function downloadCsv(query: string): Promise<void> {
  try {
    const response = await fetch(`${BASE_PATH}/api/v1/sql`, {
      method: 'POST',
      headers: { accept: 'text/csv', 'content-type': 'application/json' },
      body: JSON.stringify({ query, limit: MOST_ROWS }),
    }).catch((cause: unknown) => {
      throw new ServerUnreachableError({ cause });
    });
    if (!response.ok) throw new ApiProblem(await readProblem(response));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await response.blob());
    link.download = `maestro-sql-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
    if (response.headers.get('maestro-truncated') === 'true')
      notifications.show({
        color: 'yellow',
        autoClose: false,
        title: 'The file does not have all rows',
        message: `It ends at ${MOST_ROWS.toLocaleString('en')} rows or 5 MB. Narrow the query, or read the views with psql.`,
      });
  } catch (error) {
    const message = error instanceof Error ? error.message : 'The download failed.';
    notifications.show({ color: 'red', autoClose: false, title: 'The download failed', message });
  }
}
