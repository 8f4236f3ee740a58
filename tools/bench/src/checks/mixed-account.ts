import { type DigitalOceanEmulator, kindsOfPlugin, startDigitalOceanEmulator } from '@maestro/emulators';

/** Of all resources. The emulator makes 1.6 others for each droplet: volumes, snapshots, images, tags, nodes, firewalls. */
const DROPLET_SHARE = 0.335;
const RECORD_SHARE = 0.11;
const RESERVED_ADDRESS_SHARE = 0.01;

const RECORDS_OF_A_DOMAIN = 100;

/** One of so many records leads to an address that nothing has. */
const LOST = 20;

/** High enough that no sync waits for the rate limit. */
const AMPLE = 10_000_000;

/** Starts an account of about so many resources of all kinds, in the proportions of a large account. */
export async function startMixedAccount(resources: number): Promise<DigitalOceanEmulator> {
  const kinds = await kindsOfPlugin('@maestro/plugin-digitalocean');
  const emulator = await startDigitalOceanEmulator({
    droplets: Math.round(resources * DROPLET_SHARE),
    kinds,
    limits: { hourly: AMPLE, cdn: AMPLE, keys: AMPLE },
  });
  const copyOf = (name: string) => {
    const { copy, samples } = kinds.find(({ scenario }) => scenario.kind === `digitalocean.${name}`)!.scenario;
    return (index: number) => copy(samples[index % samples.length]!, index);
  };
  const replace = (name: string, rows: readonly object[], part?: string): void =>
    void emulator.lists.rows(`digitalocean.${name}`, part).splice(0, Infinity, ...(rows as Record<string, unknown>[]));

  replace('reserved-ip', times(resources * RESERVED_ADDRESS_SHARE, copyOf('reserved-ip')));
  const domains = times((resources * RECORD_SHARE) / RECORDS_OF_A_DOMAIN, copyOf('domain'));
  replace('domain', domains);
  const record = copyOf('dns-record');
  for (const [place, { name }] of domains.entries()) {
    const rows = times(RECORDS_OF_A_DOMAIN, (index) => {
      const number = place * RECORDS_OF_A_DOMAIN + index;
      const row = record(number);
      return row['type'] === 'A' && index % LOST > 0 ? { ...row, data: addressOf(emulator, number) } : row;
    });
    replace('dns-record', rows, String(name));
  }
  return emulator;
}

const times = <Item>(count: number, item: (index: number) => Item): Item[] =>
  Array.from({ length: Math.ceil(count) }, (_, index) => item(index));

/** The public address of a droplet. */
function addressOf({ account: { droplets } }: DigitalOceanEmulator, number: number): string | undefined {
  const row = droplets.at(number % droplets.count);
  return row?.networks.v4.find(({ type }) => type === 'public')?.ip_address;
}
