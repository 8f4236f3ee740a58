import { type ReceivedRequest } from './emulator.types.js';

/** An entry whose status is filled in when the request is answered. */
export type LoggedRequest = Omit<ReceivedRequest, 'status'> & { status: number | undefined };

const REFUSED = 429;

/** What the emulator was asked, and how often it refused. */
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
