import type { ItemOf, Schemas } from '@maestro/client';
import { EXIT_CODES } from '../exit-decision.js';
import { jsonText } from '../output/json-text.js';
import { textTable } from '../output/text-table.js';
import { type HostStreams, print, PROCESS_STREAMS } from '../session/host-streams.js';
import { type HostOptions, queryMistake, withHost } from '../session/with-host.js';

/** The options of `compare`, as typed. */
export interface CompareOptions extends HostOptions {
  /** The earlier moment. Default: 24 hours before the later one. */
  readonly from?: string;
  /** The later moment. Default: now. */
  readonly to?: string;
  readonly query?: string;
  readonly format: 'table' | 'json';
}

type Difference = ItemOf<Schemas['ComparisonPage']>;

/** What was compared. Its moments are those of the first page, and of all others. */
interface Comparison {
  readonly from: string;
  readonly to: string;
  readonly items: readonly Difference[];
}

/**
 * Prints what differs between two moments, each resource once.
 *
 * @returns `complete` if nothing differs, `different` otherwise.
 * @throws UsageError for a moment or query that the host refuses.
 */
export async function compareCommand(
  { from, to, query, format, ...options }: CompareOptions,
  streams: HostStreams = PROCESS_STREAMS,
): Promise<number> {
  const asked = {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(query !== undefined && { query }),
  };
  return withHost({
    ...options,
    ...{ streams, describe: queryMistake(query) },
    work: async (client, signal) => {
      let compared: Comparison | undefined;
      const items: Difference[] = [];
      for await (const page of client.changes.compare({ ...asked, limit: 200 }, { signal }).pages()) {
        items.push(...page.items);
        compared = { from: page.from, to: page.to, items };
      }
      if (compared === undefined) return EXIT_CODES.complete;
      await print(streams.stdout, format === 'json' ? `${jsonText(compared, 2)}\n` : tableOf(compared), signal);
      await print(streams.stderr, `${sentenceOf(compared)}\n`);
      return items.length === 0 ? EXIT_CODES.complete : EXIT_CODES.different;
    },
  });
}

const HEAD = ['Difference', 'Kind', 'Name', 'ID', 'Region', 'Changed', 'Cost a month'];

const tableOf = ({ items }: Comparison): string =>
  items.length === 0
    ? ''
    : textTable(
        HEAD,
        items.map(({ type, key, name, region, paths, costBefore, costAfter }) => [
          ...[type, key.kind, name, key.uid, region, paths.map((path) => path.slice(1)).join(', ')],
          costOf(costBefore, costAfter),
        ]),
      );

function costOf(before: Difference['costBefore'], after: Difference['costAfter']): string {
  const [one, other] = [before, after].map((cost) => (cost ? `${cost.amount} ${cost.currency}` : ''));
  return one === other || !one ? (other ?? '') : `${one} → ${other || 'none'}`;
}

function sentenceOf({ from, to, items }: Comparison): string {
  const counts = new Map<string, number>();
  for (const { type } of items) counts.set(type, (counts.get(type) ?? 0) + 1);
  const counted = [...counts].map(([type, count]) => `${count} ${type}`).join(', ');
  return `${counted || 'No differences'} between ${from} and ${to}.`;
}
