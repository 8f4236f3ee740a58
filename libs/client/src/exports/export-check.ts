import { createHash } from 'node:crypto';

/** An export that did not arrive in full, or not as the host sent it. What was read of it must not be used. */
export class IncompleteExportError extends Error {
  override readonly name = 'IncompleteExportError';
}

const LINE_BREAK = 10;

/** Compares an export, while it is read, with what its headers announce: `content-length`, `content-digest` and `maestro-rows`. */
export class ExportCheck {
  readonly #hash = createHash('sha256');
  #bytes = 0;
  #lines = 0;

  constructor(private readonly headers: Headers) {}

  /** The number of resources that the host announced. */
  get rows(): number | undefined {
    return numberOf(this.headers.get('maestro-rows'));
  }

  add(chunk: Uint8Array): void {
    this.#hash.update(chunk);
    this.#bytes += chunk.length;
    if (this.#isLines)
      for (let at = chunk.indexOf(LINE_BREAK); at >= 0; at = chunk.indexOf(LINE_BREAK, at + 1)) this.#lines += 1;
  }

  /**
   * Call it at the end.
   *
   * @throws IncompleteExportError if something differs, or if there is nothing to compare with.
   */
  finish(): void {
    const compared = [
      // A compressed response has another length.
      [
        'bytes',
        this.headers.has('content-encoding') ? undefined : numberOf(this.headers.get('content-length')),
        this.#bytes,
      ],
      ['rows', this.#isLines ? this.rows : undefined, this.#lines],
      ['the SHA-256', digestOf(this.headers), this.#hash.digest('base64')],
    ] as const;
    const known = compared.filter(([, announced]) => announced !== undefined);
    if (known.length === 0)
      throw new IncompleteExportError(
        'The export cannot be verified: it came without content-length, content-digest and maestro-rows. Check the proxies between here and the host.',
      );
    for (const [what, announced, arrived] of known)
      if (announced !== arrived)
        throw new IncompleteExportError(
          `The export is incomplete or was altered: the host announced ${what} ${announced}, and ${arrived} arrived. Export it again; if this repeats, check the proxies between here and the host.`,
        );
  }

  get #isLines(): boolean {
    return this.headers.get('content-type')?.startsWith('application/x-ndjson') ?? false;
  }
}

/** The SHA-256 of RFC 9530, in base64. */
const digestOf = (headers: Headers): string | undefined =>
  /(?:^|,)\s*sha-256=:([^:]*):/.exec(headers.get('content-digest') ?? '')?.[1];

const numberOf = (text: string | null): number | undefined =>
  text !== null && /^\d+$/.test(text) ? Number(text) : undefined;
