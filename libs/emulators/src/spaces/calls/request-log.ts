import { readAuthorization } from '../signature/signature-check.js';
import type { SpacesRequest } from '../spaces-emulator.types.js';
import type { SpacesCall } from '../protocol/spaces-call.types.js';

const MOST_REQUESTS = 100_000;

/** The requests of an emulator, oldest first. Limited in number, so that a demo can run for weeks. */
export class RequestLog {
  readonly requests: SpacesRequest[] = [];

  add({ method, region, bucket, operation, query, headers }: SpacesCall, at: number): void {
    const accessKeyId = readAuthorization(headers.authorization ?? '')?.accessKeyId;
    this.requests.push({ at, method, region, bucket, operation, query, accessKeyId });
    if (this.requests.length > MOST_REQUESTS) {
      this.requests.shift();
    }
  }
}
