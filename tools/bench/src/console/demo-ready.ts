import { setTimeout as sleep } from 'node:timers/promises';
import type { HostClient } from '../host/host-client.js';

interface Answer {
  readonly items: readonly {
    readonly provider: string;
    readonly lastSync: { readonly endedAt: string | null } | null;
  }[];
}

const LOOK_EVERY_MS = 250;
/** The last connection that the demo creates. */
const LAST = 'spaces';

/** Waits until the demo has synced all of its connections. */
export async function demoReady(client: HostClient): Promise<void> {
  for (;;) {
    const { items } = await client.call<Answer>('GET', '/connections');
    if (items.some(({ provider, lastSync }) => provider === LAST && lastSync?.endedAt)) return;
    await sleep(LOOK_EVERY_MS);
  }
}
