import type { ProviderFailure } from '@maestro/core';
import { isAxiosError } from 'axios';
import { answerHeaders } from './answer-headers.js';
import { InvalidBodyError } from './invalid-body.error.js';

/** The API's error body (specification, shared/models/error.yml). Anything else may come instead, a proxy's page of HTML for one. */
interface ErrorBody {
  readonly id?: string;
  readonly message?: string;
  readonly request_id?: string;
}

/** What an error of this plugin's client tells: status, code, headers, request id and the API's own words. */
export function readFailure(error: unknown): ProviderFailure {
  if (error instanceof InvalidBodyError) return { ...error.answer, message: error.message, invalidBody: true };
  if (!isAxiosError(error)) return { message: error instanceof Error ? error.message : String(error) };
  if (!error.response) return { code: networkCode(error), message: error.message };

  const headers = answerHeaders(error.response.headers);
  const body = errorBody(error.response.data);
  return {
    status: error.response.status,
    headers,
    requestId: headers['x-request-id'] ?? body.request_id,
    message: body.message ?? `HTTP ${error.response.status}`,
  };
}

/** axios calls a body that was cut a bad response. */
function networkCode({ code, cause, message }: { code?: string; cause?: Error; message: string }): string | undefined {
  if (code === 'ERR_BAD_RESPONSE' && message.includes('aborted')) return 'ECONNRESET';
  const beneath = cause && 'code' in cause ? cause.code : undefined;
  return typeof beneath === 'string' ? beneath : code;
}

/** The API's error body, or nothing of it. */
export function errorBody(data: unknown): ErrorBody {
  try {
    const body: unknown = JSON.parse(String(data));
    return typeof body === 'object' && body !== null ? body : {};
  } catch {
    return {};
  }
}
