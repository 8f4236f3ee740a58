import type { FieldProblem, ProblemCode } from '../schema/schema.types.js';
import { MaestroProblem } from './problem.error.js';
import { retryAfterOf } from './retry-after.js';

/**
 * The problem of a response that is not successful. Its body is read.
 *
 * @param secret is blotted out, in case that something between here and the host repeats it.
 */
export async function readProblem(response: Response, secret: string): Promise<MaestroProblem> {
  const { status, headers } = response;
  const text = await response.text().catch(() => '');
  const { code, title, detail, instance, position, errors } = membersOf(text.replaceAll(secret, '[token]'));
  const retryAfter = retryAfterOf(headers);
  const requestId = typeof instance === 'string' ? instance : headers.get('x-request-id');
  return new MaestroProblem({
    status,
    detail: typeof detail === 'string' ? detail : adviceWithout(status),
    ...(typeof code === 'string' && { code: code as ProblemCode }),
    ...(typeof title === 'string' && { title }),
    ...(requestId !== null && { instance: requestId }),
    ...(typeof position === 'number' && { position }),
    ...(Array.isArray(errors) && { errors: errors as readonly FieldProblem[] }),
    ...(retryAfter !== undefined && { retryAfterSeconds: retryAfter }),
  });
}

const adviceWithout = (status: number): string =>
  `The answer has status ${status} and no problem details, so it is probably not from a host of Maestro. Check the address, and what is between here and the host.`;

function membersOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}
