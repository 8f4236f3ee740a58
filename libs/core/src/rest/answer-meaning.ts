import type { FailureKind } from '../failures/provider-failure.types.js';
import { pointerReader } from '../fields/value-at.js';
import type { AnswerMeaning, RestErrors } from './rest-api.types.js';

/** What a response means. Undefined if its status says it. */
export type MeaningReader = (status: number, body: unknown) => FailureKind | undefined;

/**
 * Creates a function that determines the meaning of the API's errors.
 *
 * @throws {TypeError} if a code is given but `RestErrors.code` is not, or if a response is identified by status alone.
 */
export function meaningReader({ code, message, meanings = [] }: RestErrors): MeaningReader {
  for (const meaning of meanings) refuseUnclear(meaning, code);
  const codeOf = code === undefined ? () => undefined : pointerReader(code);
  const messageOf = pointerReader(message);
  return (status, body) => {
    const fits = (meaning: AnswerMeaning): boolean =>
      meaning.status === status &&
      (meaning.code === undefined || meaning.code === codeOf(body)) &&
      (meaning.message === undefined || says(messageOf(body), meaning.message));
    return meanings.find(fits)?.means;
  };
}

const says = (message: unknown, what: RegExp): boolean => typeof message === 'string' && message.search(what) !== -1;

function refuseUnclear({ status, code, message }: AnswerMeaning, at: string | undefined): void {
  if (code === undefined && message === undefined)
    throw new TypeError(
      `\`errors.meanings\` gives every ${status} another meaning, even one from a proxy. Specify the code or the message of the response.`,
    );
  if (code !== undefined && at === undefined)
    throw new TypeError(
      `\`errors.meanings\` names the code "${code}", and \`errors.code\` does not say where codes stand. Name it, or the message of the answer.`,
    );
}
