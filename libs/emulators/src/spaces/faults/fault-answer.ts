import { setTimeout as wait } from 'node:timers/promises';
import { type Answer, type BodyAnswer } from '../../http/answer.types.js';
import { errorAnswer } from '../answers/error-answer.js';
import { type SpacesFaultAnswer } from './spaces-fault.types.js';

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
