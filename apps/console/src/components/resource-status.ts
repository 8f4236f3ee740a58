/** What a provider's status means to who looks at it. Running is healthy here: for a sync, "running" is work under way. */
type Meaning = 'healthy' | 'under-way' | 'faulty' | 'idle';

const COLORS: Readonly<Record<Meaning, string>> = {
  healthy: 'green',
  'under-way': 'yellow',
  faulty: 'red',
  idle: 'gray',
};

/** Parts of the words that providers use; the first that fits decides, so that `errored` is not taken for something that is off. */
const MEANINGS: readonly (readonly [Meaning, RegExp])[] = [
  ['faulty', /err|fail|degraded|unhealthy|invalid|suspend|lost|expired/i],
  ['under-way', /ing$|^new$|^pending|progress|queued|waiting/i],
];

/** Ends in -ing and is no work under way. */
const HEALTHY = /^(running|serving)$/i;

/** How a status is spelled, the same on every page: providers write `active`, `Active` and `ACTIVE` and mean one thing. */
export const statusWord = (status: string): string => status.toLowerCase();

/**
 * The colour of a resource's status, the same on every page.
 *
 * @param active as the plugin says: in service.
 */
export function resourceStatusColor(status: string, active: boolean): string {
  return COLORS[meaningOf(status, active)];
}

function meaningOf(status: string, active: boolean): Meaning {
  if (HEALTHY.test(status)) return 'healthy';
  const [meaning] = MEANINGS.find(([, words]) => words.test(status)) ?? [];
  return meaning ?? (active ? 'healthy' : 'idle');
}
