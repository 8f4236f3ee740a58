import { type DigitalOceanEmulator, startDigitalOceanEmulator } from '@maestro/emulators';
import { HostClient } from '../host/host-client.js';
import { withDataDir, withHost } from '../host/running-host.js';
import { type MessageReceiver, startReceiver } from './message-receiver.js';

/** How long it takes to tell what checks found. */
export interface NotificationFigures {
  readonly droplets: number;
  /** Of each message. */
  readonly findings: number;
  readonly messages: number;
  /** From the end of a sync to the last byte of the webhook, in milliseconds. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly mostMs: number;
}

/** What is measured. */
export interface NotificationCase {
  readonly droplets: number;
  readonly findings: number;
  readonly messages: number;
}

const CHECK = 'digitalocean.droplet-unsupported-image';

/** High enough that no sync waits for the rate limit. */
const HOURLY_LIMIT = 10_000_000;

/** Gives droplets another image before each sync, and waits for the webhook that reports the findings. */
export async function benchNotifications(asked: NotificationCase): Promise<NotificationFigures> {
  const { droplets, findings, messages } = asked;
  const emulator = await startDigitalOceanEmulator({ droplets, limits: { hourly: HOURLY_LIMIT } });
  const receiver = await startReceiver();
  try {
    const env = { DIGITALOCEAN_API_URL: emulator.url, MAESTRO_NOTIFY_NETWORKS: 'loopback' };
    const delays = await withDataDir((dataDir) =>
      withHost(dataDir, env, async (host) => {
        const client = new HostClient(host);
        const connection = await client.connect('bench', emulator.token);
        reimage(emulator, droplets, '24.04');
        await client.sync(connection);
        await subscribe(client, receiver.url);
        const measured: number[] = [];
        // The first one warms up.
        for (let round = 0; round <= messages; round += 1) {
          const event = round % 2 === 0 ? 'opened' : 'resolved';
          reimage(emulator, findings, event === 'opened' ? '18.04' : '24.04');
          measured.push(await delay({ client, connection, receiver }, event, findings));
        }
        return measured.slice(1);
      }),
    );
    return { droplets, findings, messages, ...percentiles(delays) };
  } finally {
    await receiver.close();
    await emulator.close();
  }
}

/** The middle, the 99th of 100, and the worst. */
export function percentiles(delays: readonly number[]): Pick<NotificationFigures, 'p50Ms' | 'p99Ms' | 'mostMs'> {
  const sorted = [...delays].sort((one, other) => one - other);
  const at = (share: number): number => sorted[Math.ceil(sorted.length * share) - 1] ?? NaN;
  return { p50Ms: at(0.5), p99Ms: at(0.99), mostMs: at(1) };
}

/** Gives the first droplets an image that is supported, or none that is. */
function reimage({ account: { droplets } }: DigitalOceanEmulator, count: number, version: '18.04' | '24.04'): void {
  for (let index = 0; index < count; index += 1) {
    const row = droplets.at(index);
    if (row) droplets.update(row.id, { image: { ...(row['image'] as object), distribution: 'Ubuntu', name: version } });
  }
}

async function subscribe(client: HostClient, url: string): Promise<void> {
  const channel = { name: 'bench', type: 'webhook', settings: { url } };
  const { id: channelId } = await client.call<{ id: string }>('POST', '/channels', channel);
  const topic = { topic: 'findings', events: ['opened', 'resolved'], checks: [CHECK] };
  await client.call('POST', '/subscriptions', { name: 'bench', channelId, ...topic });
}

/** Until the message about the findings of a sync, in milliseconds after its end. @throws {Error} if it reports others. */
async function delay(
  { client, connection, receiver }: { client: HostClient; connection: string; receiver: MessageReceiver },
  event: 'opened' | 'resolved',
  findings: number,
): Promise<number> {
  const arriving = receiver.next();
  const [message, { endedAt }] = await Promise.all([arriving, client.sync(connection)]);
  const { counts } = (JSON.parse(message.body) as { data: { counts: Readonly<Record<string, number>> } }).data;
  if (counts[event] !== findings)
    throw new Error(`A message reports ${JSON.stringify(counts)}, not of ${findings} ${event}.`);
  return message.at - Date.parse(endedAt ?? '');
}
