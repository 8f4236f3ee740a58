import { ApiProblem, ServerUnreachableError, readProblem } from '../../api/api-problem';

const bytes = (count: number): string => count.toLocaleString('en');

/** An export that was truncated or altered in transit. Its message says what to do next. */
class BrokenExportError extends Error {
  override readonly name = 'BrokenExportError';

  /** @param expected bytes; undefined if the length was not announced. */
  static cut(arrived: number, expected: number | undefined, options?: ErrorOptions): BrokenExportError {
    const share = expected === undefined ? `only ${bytes(arrived)}` : `${bytes(arrived)} of ${bytes(expected)}`;
    return new BrokenExportError(`The export is incomplete: ${share} bytes arrived. Try again.`, options);
  }

  static altered(): BrokenExportError {
    return new BrokenExportError(
      'The export does not match the checksum that the host sent with it, so it was truncated or altered in transit. Try again; if it ' +
        'happens again, check the proxies between this browser and the host.',
    );
  }
}

/** Bytes. Verified exports are held in memory, so larger ones are left to the browser's own download. */
const MAX_BYTES = 200_000_000;

/** A downloaded export. */
interface FetchedExport {
  /** The file name given by the host. */
  readonly name: string;
  readonly content: Blob;
  /** Whether its length or digest was verified. A proxy may remove both headers. */
  readonly isChecked: boolean;
}

/**
 * Fetches an export and verifies it against the announced length and digest.
 *
 * @returns undefined if it is too large to hold in memory: let the browser download it.
 * @throws ApiProblem for error responses, ServerUnreachableError without a response, BrokenExportError if the file was truncated or altered.
 */
export async function fetchExport(address: string, most = MAX_BYTES): Promise<FetchedExport | undefined> {
  const response = await fetch(address).catch((cause: unknown) => {
    throw new ServerUnreachableError({ cause });
  });
  if (!response.ok) throw new ApiProblem(await readProblem(response));
  return readExport(response, most);
}

/** Reads the export from a response; see {@link fetchExport}. */
export async function readExport(response: Response, most = MAX_BYTES): Promise<FetchedExport | undefined> {
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
  // Ends the request; the host then deletes the prepared file.
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

/** The length of the body in bytes. Unknown if a proxy compressed it: the header is then the compressed length. */
function lengthOf(headers: Headers): number | undefined {
  const length = headers.get('content-length');
  return length === null || headers.has('content-encoding') ? undefined : Number(length);
}

/** The SHA-256 of RFC 9530, in base64. */
const digestOf = (headers: Headers): string | undefined =>
  /(?:^|,)\s*sha-256=:([^:]*):/.exec(headers.get('content-digest') ?? '')?.[1];

/** Undefined without Web Crypto: on pages served neither over TLS nor from this machine. */
async function digestBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const { subtle } = crypto as { readonly subtle?: SubtleCrypto };
  if (!subtle) return undefined;
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest));
}

const nameOf = (headers: Headers): string =>
  /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1] ?? 'maestro-resources';
