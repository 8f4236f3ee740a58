import { type MaestroClient, MaestroProblem, type Schemas } from '@maestro/client';
import { type EntityDefinition, RESOURCE_COLUMNS, type Resource, shownColumns } from '@maestro/core';
import { EXIT_CODES, UsageError } from '../exit-decision.js';
import { jsonText } from '../output/json-text.js';
import { textTable } from '../output/text-table.js';
import { type HostStreams, print, PROCESS_STREAMS } from '../session/host-streams.js';
import { type HostOptions, withHost } from '../session/with-host.js';

/** The options of `show`, as typed. */
export interface ShowOptions extends HostOptions {
  readonly format: 'table' | 'json';
}

/** How many candidates a message names. */
const MAX_CANDIDATES = 10;

/**
 * Prints one resource of a host with all of its fields; as JSON, also with its raw data.
 *
 * @param wanted its id at the host, its id at the provider, or its name.
 * @throws UsageError if there is none, or several.
 */
export async function showCommand(
  wanted: string,
  { format, ...options }: ShowOptions,
  streams: HostStreams = PROCESS_STREAMS,
): Promise<number> {
  return withHost({
    ...{ ...options, streams },
    work: async (client, signal) => {
      const resource = await find(client, wanted, signal);
      const text = format === 'json' ? `${jsonText(resource, 2)}\n` : await tableOf(client, resource, signal);
      await print(streams.stdout, text, signal);
      return EXIT_CODES.complete;
    },
  });
}

async function find(client: MaestroClient, wanted: string, signal: AbortSignal): Promise<Schemas['ResourceDetail']> {
  const byId = await client.resources.get(wanted, { signal }).catch((error: unknown) => {
    if (error instanceof MaestroProblem && error.status === 404) return undefined;
    throw error;
  });
  if (byId) return byId;
  const quoted = `"${wanted.replace(/["\\]/g, '\\$&')}"`;
  const found: Schemas['ResourceItem'][] = [];
  for await (const item of client.resources.list({ query: `uid=${quoted} or name=${quoted}` }, { signal }))
    if (found.push(item) > MAX_CANDIDATES) break;
  const [one, ...others] = found;
  if (!one) throw new UsageError(`There is no resource ${wanted}. Look it up with maestro list --query.`);
  if (others.length === 0) return client.resources.get(one.id, { signal });
  const named = found.map(({ id, key, name }) => `${id}  ${key.kind}  ${name}\n`);
  throw new UsageError(`Several resources are called ${wanted}. Use the id of one:\n${named.join('')}`);
}

async function tableOf(
  client: MaestroClient,
  resource: Schemas['ResourceDetail'],
  signal: AbortSignal,
): Promise<string> {
  const { entities, kinds } = await client.catalogue({ signal });
  const entity = entities.find(({ id }) => id === resource.entity) as unknown as EntityDefinition | undefined;
  const kind = kinds.find((each) => each.kind === resource.key.kind);
  const known = resource as unknown as Resource;
  const rows = [...RESOURCE_COLUMNS, ...(entity ? shownColumns(withAllFields(entity)) : [])].map(
    ({ heading, cell }) => [heading, cell(known)] as const,
  );
  const own = [
    ['Type', kind?.title ?? resource.key.kind],
    ['Resource ID', resource.id],
    ['Tags', resource.tags.join(', ')],
    ['First seen', resource.firstSeenAt],
    ['Changed', resource.changedAt],
    ['Deleted', resource.goneAt ?? undefined],
  ] as const;
  return textTable(
    ['Field', 'Value'],
    [...rows, ...own].filter(([, value]) => value !== undefined && value !== ''),
  );
}

/** Lists leave fields out for which they have no room. */
const withAllFields = (entity: EntityDefinition): EntityDefinition => ({
  ...entity,
  fields: Object.fromEntries(
    Object.entries(entity.fields).map(([name, field]) => [name, { ...field, column: 'shown' as const }]),
  ),
});
