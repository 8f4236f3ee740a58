import type { Connection } from '@maestro/core';
import { lastValueFrom } from 'rxjs';

/** Whose account it is. Undefined when that cannot be told, whatever the reason: the tasks say what is wrong. */
export async function readAccountName(connection: Connection): Promise<string | undefined> {
  try {
    return (await lastValueFrom(connection.account(), { defaultValue: undefined }))?.name;
  } catch {
    return undefined;
  }
}
