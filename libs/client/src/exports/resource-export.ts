import type { Schemas } from '../schema/schema.types.js';
import { ExportCheck, IncompleteExportError } from './export-check.js';

/**
 * A snapshot of a list of resources, as a file that is read once: `pipeline(exported, createWriteStream(exported.name))`. After the last
 * byte it is compared with what the host announced, and iterating it throws IncompleteExportError if it differs: only an iteration that
 * ends has the whole file.
 */
export class ResourceExport implements AsyncIterable<Uint8Array> {
  readonly #check: ExportCheck;

  constructor(
    private readonly response: Response,
    private readonly signal?: AbortSignal,
  ) {
    this.#check = new ExportCheck(response.headers);
  }

  /** The name of the file, given by the host. */
  get name(): string {
    const disposition = this.response.headers.get('content-disposition') ?? '';
    return /filename="([^"/\\]+)"/.exec(disposition)?.[1] ?? 'maestro-resources';
  }

  /** How many resources it has, unless a proxy removed the header. */
  get rows(): number | undefined {
    return this.#check.rows;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array, void, void> {
    try {
      for await (const chunk of this.response.body ?? []) {
        this.#check.add(chunk);
        yield chunk;
      }
    } catch (cause) {
      this.signal?.throwIfAborted();
      throw new IncompleteExportError('The export broke off before its end. Export it again.', { cause });
    }
    this.#check.finish();
  }

  /** The resources of an export as NDJSON, one by one, verified at the end as the bytes are. */
  async *resources(): AsyncGenerator<Schemas['ResourceItem'], void, void> {
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of this) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) yield JSON.parse(line) as Schemas['ResourceItem'];
    }
  }
}
