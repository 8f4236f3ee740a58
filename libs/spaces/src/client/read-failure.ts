import type { S3ServiceException } from '@aws-sdk/client-s3';
import { s3Sdk } from './s3-sdk.js';
import type { ProviderFailure } from '@maestro/core';

/** A response of the SDK as plain data: dates as RFC 3339, without the SDK's metadata. */
export function plain<T extends object>(answer: T): T {
  return JSON.parse(JSON.stringify(answer, (key, value: unknown) => (key === '$metadata' ? undefined : value))) as T;
}

/** A request without a complete response: the network failed, or it timed out. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';

  /** @param code Node's code, such as `ECONNRESET`, or `TimeoutError`; undefined if there is none. */
  constructor(
    message: string,
    readonly code: string | undefined,
  ) {
    super(message);
  }

  /** Converts an error of the HTTP handler or a body. The code takes precedence, because the SDK's handler names a broken connection a timeout. */
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

/** A successful response with a body that S3 does not document for the call. */
export class InvalidBodyError extends Error {
  override readonly name = 'InvalidBodyError';

  constructor(
    message: string,
    readonly answer: { readonly status: number; readonly requestId?: string },
  ) {
    super(message);
  }
}

/** The properties that the SDK adds to errors. */
interface SdkFacts {
  readonly $metadata?: { readonly httpStatusCode?: number; readonly requestId?: string };
  readonly $response?: { readonly statusCode?: number; readonly headers?: Readonly<Record<string, string>> };
}

/** The SDK's names for errors without a code, and its texts for errors without a message. */
const NO_CODE: ReadonlySet<string> = new Set(['Unknown', 'UnknownError', 'NotFound']);
const NO_MESSAGE = 'UnknownError';

/** The facts of a client's error: the code of S3 or of the network, status, headers, request id and the provider's message. */
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
    // The SDK could not parse a successful response.
    invalidBody: status !== undefined && status < 300 && !isOfService(error),
  };
}

/** The code of an S3 error that the provider itself returned with this status; undefined for a proxy's page, or without an error. */
export function s3Code(error: unknown, status: number): string | undefined {
  const isIts = isOfService(error) && error.$metadata.httpStatusCode === status;
  return isIts ? codeOf(error) : undefined;
}

const codeOf = ({ name }: Error): string | undefined => (NO_CODE.has(name) ? undefined : name);

/** Omits the second line, which is the SDK's advice to programmers. */
const firstLine = (message: string): string => message.split('\n', 1)[0] ?? '';

const isOfService = (error: unknown): error is S3ServiceException => error instanceof s3Sdk().S3ServiceException;
