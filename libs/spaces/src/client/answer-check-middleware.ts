import { Readable } from 'node:stream';
import { largestAnswerBytes, type Redactor } from '@maestro/core';
import type { S3Client } from '@aws-sdk/client-s3';
import { ConnectionError, InvalidBodyError } from './read-failure.js';

/**
 * The root element of each answer (Amazon S3 API reference, "Response Syntax"), by the SDK's name of the command. The SDK does not look at it:
 * a proxy's page, or the listing with which a gateway answers a call it does not know, would read as "nothing is set".
 * GetBucketPolicy answers JSON and is not here.
 */
export const ANSWER_ROOTS: Readonly<Record<string, string>> = {
  GetBucketAclCommand: 'AccessControlPolicy',
  GetBucketCorsCommand: 'CORSConfiguration',
  GetBucketLifecycleConfigurationCommand: 'LifecycleConfiguration',
  GetBucketLocationCommand: 'LocationConstraint',
  GetBucketTaggingCommand: 'Tagging',
  GetBucketVersioningCommand: 'VersioningConfiguration',
  ListBucketsCommand: 'ListAllMyBucketsResult',
  ListMultipartUploadsCommand: 'ListMultipartUploadsResult',
  ListObjectVersionsCommand: 'ListVersionsResult',
  ListObjectsV2Command: 'ListBucketResult',
  ListPartsCommand: 'ListPartsResult',
};

/**
 * Reads a body to its end.
 *
 * @throws the stream's own error when the connection breaks; an error with the code `ERR_BODY_TOO_LARGE` when it is larger than core allows:
 * a page of 1,000 objects or buckets stays far below.
 */
export async function collectBody(body: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  const most = largestAnswerBytes();
  let size = 0;
  for await (const chunk of body) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > most)
      throw Object.assign(new RangeError(`the body is larger than ${most} bytes`), {
        code: 'ERR_BODY_TOO_LARGE',
      });
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** What the SDK's HTTP handler hands up. */
interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  body: Readable;
}

/**
 * Reads each body of a client whole before the SDK does: one that was cut fails as a connection does, one that is not the answer to its
 * command is refused, and one that echoes the secret is stripped of it before anything is kept of it.
 */
export function addAnswerCheck(client: S3Client, redactor: Redactor): void {
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const { result, answer, text } = await wholeAnswer(next(args));
      const { statusCode: status, headers } = answer;
      const problem = status < 300 ? bodyProblem(text, ANSWER_ROOTS[context.commandName ?? '']) : undefined;
      if (problem) throw new InvalidBodyError(problem, { status, requestId: headers['x-amz-request-id'] });
      answer.body = Readable.from([Buffer.from(redactor.found(text) ? redactor.hideSecrets(text) : text)]);
      return result;
    },
    // Low: next to the HTTP handler, before the SDK reads the body.
    { step: 'deserialize', priority: 'low', name: 'answerCheck' },
  );
}

/** @throws {ConnectionError} when the answer does not come, or not to its end. */
async function wholeAnswer<Result extends { readonly response: unknown }>(
  sent: Promise<Result>,
): Promise<{ readonly result: Result; readonly answer: HttpAnswer; readonly text: string }> {
  try {
    const result = await sent;
    const answer = result.response as HttpAnswer;
    return { result, answer, text: await collectBody(answer.body) };
  } catch (error) {
    throw ConnectionError.from(error);
  }
}

/** What is wrong with the body of an answer whose status is fine. An S3 error in it is left to the SDK, which knows how to read it. */
function bodyProblem(text: string, root: string | undefined): string | undefined {
  if (root === undefined) return undefined;
  // Trimmed first: two runs of blanks side by side in one expression take quadratic time.
  const document = text.trim();
  const prolog = /^<\?xml[^>]*>/.exec(document)?.[0] ?? '';
  const element = document.slice(prolog.length).trimStart();
  const [, found = 'nothing'] = /^<(\w+)[\s/>]/.exec(element) ?? [];
  if (found === 'Error') return undefined;
  if (found !== root) return `the body is ${found} instead of ${root}`;
  const isWhole = element.endsWith(`</${root}>`) || /^<[^<>]*\/>$/.test(element);
  return isWhole ? undefined : `the body ends in the middle of ${root}`;
}
