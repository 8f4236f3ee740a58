import { ApiProblem } from '../../api/api-problem';
import { HostAwayError } from '../../api/host-away.error';
import { readProblem } from '../../api/read-problem';
import { BrokenExportError } from './broken-export.error';

/** Bytes. A page holds what it checks in memory, so larger exports are left to the browser's own download. */
const MOST_BYTES = 200_000_000;

/** An export that arrived. */
export interface FetchedExport {
  /** As the host names the file. */
  readonly name: string;
  readonly content: Blob;
  /** Whether its length or its digest was compared. A proxy may remove the headers that tell both. */
  readonly isChecked: boolean;
}

/**
 * Fetches an export and compares it with the length and the digest that the host announced.
 *
 * @returns undefined when it is larger than a page should hold: let the browser download it.
 * @throws ApiProblem for what the host refuses, HostAwayError when it does not answer, BrokenExportError when the file was cut or altered.
 */
export async function fetchExport(address: string, most = MOST_BYTES): Promise<FetchedExport | undefined> {
  const response = await fetch(address).catch((cause: unknown) => {
    throw new HostAwayError({ cause });
  });
  if (!response.ok) throw new ApiProblem(await readProblem(response));
  return readExport(response, most);
}

/** The export that an answer holds, as {@link fetchExport} tells. */
export async function readExport(response: Response, most = MOST_BYTES): Promise<FetchedExport | undefined> {
  const { headers, body } = response;
  const expected = lengthOf(headers);
  if (body === null) throw BrokenExportError.cut(0, expected);
  const bytes = await readBody(body, expected, most);
  if (!bytes) return undefined;
  if (expected !== undefined && bytes.length !== expected) throw BrokenExportError.cut(bytes.length, expected);
  const [announced, digest] = [digestOf(headers), await digestBytes(bytes)];
  if (announced && digest && announced !== digest) throw BrokenExportError.altered();
  const isChecked = expected !== undefined || Boolean(announced && digest);
  return { name: nameOf(headers), content: new Blob([bytes]), isChecked };
}

async function readBody(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  expected: number | undefined,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = body.getReader();
  let arrived = 0;
  while (Math.max(arrived, expected ?? 0) <= most) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw BrokenExportError.cut(arrived, expected, { cause });
    });
    if (done) return joined(parts, arrived);
    parts.push(value);
    arrived += value.length;
  }
  // Ends the request; the host then removes the file that it prepared.
  await reader.cancel();
  return undefined;
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
}

/** Bytes of the body. Not known when a proxy compressed it: the length is then that of what was sent. */
function lengthOf(headers: Headers): number | undefined {
  const length = headers.get('content-length');
  return length === null || headers.has('content-encoding') ? undefined : Number(length);
}

/** The SHA-256 of RFC 9530, in base64. */
const digestOf = (headers: Headers): string | undefined =>
  /(?:^|,)\s*sha-256=:([^:]*):/.exec(headers.get('content-digest') ?? '')?.[1];

/** Undefined where the browser has no digests: on pages that came neither over TLS nor from this machine. */
async function digestBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const { subtle } = crypto as { readonly subtle?: SubtleCrypto };
  if (!subtle) return undefined;
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest));
}

const nameOf = (headers: Headers): string =>
  /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1] ?? 'maestro-resources';
