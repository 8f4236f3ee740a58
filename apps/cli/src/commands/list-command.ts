import type { MaestroClient, Schemas } from '@maestro/client';
import type { EntityDefinition, Resource, ResourceType } from '@maestro/core';
import { EXIT_CODES } from '../exit-decision.js';
import { createWriter, type OutputFormat, type ResourceWriter } from '../output/create-writer.js';
import { plainText } from '../output/text-table.js';
import { type HostStreams, print, PROCESS_STREAMS } from '../session/host-streams.js';
import { type HostOptions, queryMistake, withHost } from '../session/with-host.js';

/** The options of `list`, as typed. */
export interface ListOptions extends HostOptions {
  readonly query?: string;
  /** A field, with `-` before it for descending. */
  readonly sort?: string;
  readonly format?: OutputFormat;
}

/** How many resources are formatted at once. */
const PAGE = 200;

/**
 * Prints the resources of a host. They are read as an export, so that they are of one moment and verified at the end.
 *
 * @returns the exit code.
 * @throws UsageError for a query that the host refuses.
 * @throws IncompleteExportError if not all arrived. What was printed until then must not be used.
 */
export async function listCommand(
  { query, sort, format, ...options }: ListOptions,
  streams: HostStreams = PROCESS_STREAMS,
): Promise<number> {
  const written = format ?? (streams.stdout.isTTY ? 'table' : 'ndjson');
  const list = { ...(query !== undefined && { query }), ...(sort !== undefined && { sort }) };
  return withHost({
    ...options,
    ...{ streams, describe: queryMistake(query) },
    work: async (client, signal) => {
      const exported = await client.resources.export(
        { ...list, format: written === 'csv' ? 'csv' : 'ndjson' },
        { signal },
      );
      // The host writes the same columns as this program, and more.
      if (written === 'csv') for await (const chunk of exported) await print(streams.stdout, chunk, signal);
      else {
        const writer = await writerFor(client, written, sort !== undefined);
        for await (const page of pagesOf(exported.resources()))
          await print(streams.stdout, writer.page(page as unknown as Resource[]), signal);
        for (const text of writer.end()) await print(streams.stdout, text, signal);
      }
      await noteAttention(client, streams);
      return EXIT_CODES.complete;
    },
  });
}

async function writerFor(client: MaestroClient, format: OutputFormat, keepsOrder: boolean): Promise<ResourceWriter> {
  if (format !== 'table') return createWriter(format, {}, []);
  const { entities, kinds } = await client.catalogue();
  return createWriter(
    format,
    { entities: entities as unknown as readonly EntityDefinition[], keepsOrder },
    kinds as unknown as readonly ResourceType[],
  );
}

async function* pagesOf<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item[], void, void> {
  const page: Item[] = [];
  for await (const item of items) if (page.push(item) >= PAGE) yield page.splice(0);
  yield page;
}

/** Says on stderr what the host may not know. */
async function noteAttention(client: MaestroClient, { stderr }: HostStreams): Promise<void> {
  const { connections, items } = await client.attention();
  const notes = [
    ...connections.map(({ name, statusMessage }) => `${name}: ${statusMessage ?? 'It cannot be synced.'}`),
    ...items.map(describe),
  ];
  if (notes.length === 0) return;
  const shown = notes.slice(0, MAX_NOTES).map((note) => `${plainText(note)}\n`);
  const more = notes.length > shown.length ? `And ${notes.length - shown.length} more: see the console.\n` : '';
  await print(stderr, `\nSome of this may be outdated:\n${shown.join('')}${more}`);
}

const MAX_NOTES = 10;

const describe = ({ connectionName, task, message }: Schemas['AttentionItem']): string =>
  `${connectionName}, ${task}: ${message}`;
