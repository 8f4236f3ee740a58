import type { Connection } from '@maestro/core';
import { lastValueFrom } from 'rxjs';

/** The name of the account. Undefined if it cannot be determined for any reason: the tasks report the error. */
export async function readAccountName(connection: Connection): Promise<string | undefined> {
  try {
    return (await lastValueFrom(connection.account(), { defaultValue: undefined }))?.name;
  } catch {
    return undefined;
  }
}
