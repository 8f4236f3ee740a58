import { type Answer, type BodyAnswer } from '../../http/answer.types.js';
import { errorAnswer } from '../answers/error-answer.js';
import { jsonAnswer } from '../answers/json-answer.js';
import { withRetryAfter } from '../answers/retry-after-header.js';
import { type FaultAnswer } from './fault.types.js';

type NamedFault = Extract<FaultAnswer, string>;

const NAMED: Readonly<Record<NamedFault, (regular: () => BodyAnswer) => Answer>> = {
  cut: (regular) => ({ broken: 'cut', answer: regular() }),
  malformed: (regular) => ({ ...regular(), body: String(regular().body).slice(0, -2) }),
  'empty-object': () => jsonAnswer('{}'),
  hang: () => ({ broken: 'hang' }),
  reset: () => ({ broken: 'reset' }),
};

const HTML = '<html><head><title>Bad gateway</title></head><body><h1>The server is not available.</h1></body></html>';

/**
 * The response of a fault.
 * @param regular creates the response without the fault.
 */
export const faultAnswer = (fault: FaultAnswer, regular: () => BodyAnswer): Answer => {
  if (typeof fault === 'string') {
    return NAMED[fault](regular);
  }
  if ('html' in fault) {
    return { status: fault.html, headers: { 'content-type': 'text/html' }, body: HTML };
  }
  if ('redirect' in fault) {
    return { status: fault.status ?? 302, headers: { location: fault.redirect } };
  }
  if ('body' in fault) {
    return jsonAnswer(JSON.stringify(fault.body(JSON.parse(String(regular().body)) as Record<string, unknown>)));
  }
  return withRetryAfter(errorAnswer(fault.status, fault.message), fault.retryAfter);
};
