import type { S3ServiceException } from '@aws-sdk/client-s3';
import { s3Sdk } from './s3-sdk.js';
import type { ProviderFailure } from '@maestro/core';

/** An answer of the SDK as plain data: dates as RFC 3339, without what the SDK adds about the request. */
export function plain<T extends object>(answer: T): T {
  return JSON.parse(JSON.stringify(answer, (key, value: unknown) => (key === '$metadata' ? undefined : value))) as T;
}

/** A request without a whole answer: the network failed, or it took too long. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';

  /** @param code Node's code, `ECONNRESET`, or `TimeoutError`; undefined when nothing names it. */
  constructor(
    message: string,
    readonly code: string | undefined,
  ) {
    super(message);
  }

  /** What the HTTP handler or a body threw. The code goes first: the SDK's handler calls a broken connection a timeout. */
  static from(error: unknown): ConnectionError {
    const { code, name, message = String(error) }: NodeError = typeof error === 'object' && error ? error : {};
    return new ConnectionError(message, code ?? (name === TIMEOUT ? TIMEOUT : undefined));
  }
}

const TIMEOUT = 'TimeoutError';

/** Errors of Node and of the SDK's handler, from any copy of either. */
interface NodeError {
  readonly code?: string;
  readonly name?: string;
  readonly message?: string;
}

/** An answer whose status is fine and whose body is not what S3 documents for the call. */
export class InvalidBodyError extends Error {
  override readonly name = 'InvalidBodyError';

  constructor(
    message: string,
    readonly answer: { readonly status: number; readonly requestId?: string },
  ) {
    super(message);
  }
}

/** What the SDK adds to whatever it throws. */
interface SdkFacts {
  readonly $metadata?: { readonly httpStatusCode?: number; readonly requestId?: string };
  readonly $response?: { readonly statusCode?: number; readonly headers?: Readonly<Record<string, string>> };
}

/** What the SDK calls an error without a code of its own, and what it says of one without a message. */
const NO_CODE: ReadonlySet<string> = new Set(['Unknown', 'UnknownError', 'NotFound']);
const NO_MESSAGE = 'UnknownError';

/** What an error of this plugin's client tells: S3's code, or the network's; status, headers, request id and the provider's own words. */
export function readFailure(error: unknown): ProviderFailure {
  if (error instanceof InvalidBodyError) return { ...error.answer, message: error.message, invalidBody: true };
  if (error instanceof ConnectionError) return { code: error.code, message: error.message };
  if (!(error instanceof Error)) return { message: String(error) };
  const { $metadata, $response } = error as Error & SdkFacts;
  const status = $metadata?.httpStatusCode ?? $response?.statusCode;
  return {
    status,
    code: isOfService(error) ? codeOf(error) : undefined,
    headers: $response?.headers,
    requestId: $metadata?.requestId,
    message: error.message === NO_MESSAGE ? undefined : firstLine(error.message),
    // The SDK could not make sense of an answer that went well.
    invalidBody: status !== undefined && status < 300 && !isOfService(error),
  };
}

/** The code of an S3 error that the provider itself gave with this status; undefined for a proxy's page, or none. */
export function s3Code(error: unknown, status: number): string | undefined {
  const isIts = isOfService(error) && error.$metadata.httpStatusCode === status;
  return isIts ? codeOf(error) : undefined;
}

const codeOf = ({ name }: Error): string | undefined => (NO_CODE.has(name) ? undefined : name);

/** The second line is the SDK's advice to programmers. */
const firstLine = (message: string): string => message.split('\n', 1)[0] ?? '';

const isOfService = (error: unknown): error is S3ServiceException => error instanceof s3Sdk().S3ServiceException;
