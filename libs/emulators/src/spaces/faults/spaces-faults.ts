import { setTimeout as wait } from 'node:timers/promises';
import type { Answer, BodyAnswer } from '../../http/answer-writer.js';
import { errorAnswer } from '../answers/xml-answer.js';
import type { SpacesFaultAnswer, SpacesFault } from './spaces-fault.types.js';
import type { SpacesCall } from '../protocol/spaces-call.types.js';
import { readAuthorization } from '../signature/signature-check.js';

/** The input of a fault's response. */
export interface FaultyCall {
  readonly region: string;
  readonly requestId: string;
  readonly bucket?: string;
  /** Creates the regular response, for faults that modify it. */
  readonly answer: () => Promise<BodyAnswer>;
}

const page = (status: number): string =>
  `<html><head><title>${status}</title></head><body><h1>${status}</h1><hr>proxy</body></html>`;

/** The response of a fault. */
export const faultAnswer = async (fault: SpacesFaultAnswer, call: FaultyCall): Promise<Answer> => {
  switch (fault.kind) {
    case 'error': {
      const { code, status, message, headers } = fault;
      const usual = errorAnswer({ ...call, code, status, message });
      return { ...usual, headers: { ...usual.headers, ...headers } };
    }
    case 'html':
      return { status: fault.status, headers: { 'content-type': 'text/html' }, body: page(fault.status) };
    case 'body':
      return { status: fault.status, headers: fault.headers, body: fault.body };
    case 'redirect':
      return { status: fault.status ?? 307, headers: { location: fault.location } };
    case 'cut':
      return { broken: 'cut', answer: await call.answer() };
    case 'reset':
      return { broken: 'reset' };
    case 'hang':
      return { broken: 'hang' };
    case 'delay':
      await wait(fault.ms, undefined, { ref: false });
      return call.answer();
  }
};

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
