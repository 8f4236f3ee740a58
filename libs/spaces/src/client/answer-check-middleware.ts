import { Readable } from 'node:stream';
import { largestAnswerBytes, type Redactor } from '@maestro/core';
import type { S3Client } from '@aws-sdk/client-s3';
import { ConnectionError, InvalidBodyError } from './read-failure.js';

/**
 * The root element of each response (Amazon S3 API reference, "Response Syntax"), by the SDK's name of the command. The SDK does not check it:
 * a proxy's page, or the list of objects that a gateway returns for unknown calls, would be read as "nothing is set".
 * GetBucketPolicy returns JSON and is not included.
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
 * Reads a complete body.
 *
 * @throws the stream's error if the connection breaks; an error with the code `ERR_BODY_TOO_LARGE` if it is larger than core allows:
 * a page of 1,000 objects or buckets is far smaller.
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

/** A response of the SDK's HTTP handler. */
interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  body: Readable;
}

/**
 * Reads each complete body before the SDK does: a truncated body fails like a broken connection, a body that is not the response to its
 * command is rejected, and an echoed secret is redacted before anything is stored.
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
    // Low priority: next to the HTTP handler, before the SDK reads the body.
    { step: 'deserialize', priority: 'low', name: 'answerCheck' },
  );
}

/** @throws {ConnectionError} if the response does not arrive completely. */
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

/** The problem of a body with a successful status. S3 errors in the body are handled by the SDK. */
function bodyProblem(text: string, root: string | undefined): string | undefined {
  if (root === undefined) return undefined;
  // Trimmed first, because two adjacent runs of white space in one expression take quadratic time.
  const document = text.trim();
  const prolog = /^<\?xml[^>]*>/.exec(document)?.[0] ?? '';
  const element = document.slice(prolog.length).trimStart();
  const [, found = 'nothing'] = /^<(\w+)[\s/>]/.exec(element) ?? [];
  if (found === 'Error') return undefined;
  if (found !== root) return `the body is ${found} instead of ${root}`;
  const isWhole = element.endsWith(`</${root}>`) || /^<[^<>]*\/>$/.test(element);
  return isWhole ? undefined : `the body ends in the middle of ${root}`;
}
