import { type SpacesCall } from '../protocol/spaces-call.types.js';
import { readAuthorization } from '../signature/authorization-header.js';
import { type SpacesFault, type SpacesFaultAnswer } from './spaces-fault.types.js';

interface Entry {
  readonly fault: SpacesFault;
  toSkip: number;
  left: number;
}

const matches = (fault: SpacesFault, call: SpacesCall): boolean =>
  (fault.bucket ?? call.bucket) === call.bucket &&
  (fault.operation ?? call.operation) === call.operation &&
  (fault.region ?? call.region) === call.region &&
  (fault.accessKeyId === undefined ||
    readAuthorization(call.headers.authorization ?? '')?.accessKeyId === fault.accessKeyId);

/** The faults of a running emulator. */
export class SpacesFaults {
  private entries: Entry[] = [];

  /** Adds a fault. The first one that matches a call applies. Returns a function that removes it. */
  add(fault: SpacesFault): () => void {
    const entry: Entry = { fault, toSkip: fault.skip ?? 0, left: fault.times ?? Number.POSITIVE_INFINITY };
    this.entries.push(entry);
    return () => {
      this.entries = this.entries.filter((other) => other !== entry);
    };
  }

  /** Removes all faults. */
  clear(): void {
    this.entries = [];
  }

  /** The fault for this call, which is counted. Undefined if there is none. */
  take(call: SpacesCall): SpacesFaultAnswer | undefined {
    for (const entry of this.entries.filter(({ fault, left }) => left > 0 && matches(fault, call))) {
      if (entry.toSkip > 0) {
        entry.toSkip -= 1;
        continue;
      }
      entry.left -= 1;
      return entry.fault.answer;
    }
    return undefined;
  }
}
