import type { Connection, RequestEvent } from '@maestro/core';
import type { Subscription } from 'rxjs';
import { plainText } from '../output/text-table.js';

/** Shorter waits are not reported. */
const MIN_REPORTED_WAIT_MS = 1000;

/** Reports waits and retries, once for each task and time; with `verbose`, every request. */
export function noteRequests(connection: Connection, note: (text: string) => void, verbose = false): Subscription {
  const told = new Set<string>();
  return connection.requests.subscribe((event) => {
    const text = noteOf(event, connection.now());
    if (verbose && event.type === 'answered')
      note(`${event.endpoint} answered ${event.status ?? 'as expected'} after ${Math.round(event.durationMs)} ms`);
    if (text !== undefined && !told.has(text)) {
      told.add(text);
      note(plainText(connection.redactor.redact(text)));
    }
  });
}

function noteOf(event: RequestEvent, now: number): string | undefined {
  if (event.type === 'waiting' && event.until - now >= MIN_REPORTED_WAIT_MS)
    return `${event.task} waits until ${clockTime(event.until)}: ${event.reason}.`;
  if (event.type === 'retrying') return `${event.task} retries: ${event.error.message}`;
  return undefined;
}

const clockTime = (moment: number): string => new Date(moment).toTimeString().slice(0, 8);
