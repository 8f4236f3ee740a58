import { type ReceivedRequest } from './emulator.types.js';

/** An entry whose status is set when the response is sent. */
export type LoggedRequest = Omit<ReceivedRequest, 'status'> & { status: number | undefined };

const REFUSED = 429;

/** The requests of an emulator, and how many were rejected. */
export class RequestLog {
  entries: LoggedRequest[] = [];
  refused = 0;

  add(entry: LoggedRequest): LoggedRequest {
    this.entries.push(entry);
    return entry;
  }

  answered(entry: LoggedRequest, status: number): void {
    entry.status = status;
    this.refused += status === REFUSED ? 1 : 0;
  }

  clear(): void {
    this.entries = [];
    this.refused = 0;
  }
}
