import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningHost } from './running-host.js';

/** The fields of a sync that the benchmark uses. */
export interface SyncResponse {
  readonly id: string;
  readonly state: string;
  readonly requestedAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly tasks: readonly { readonly resources: number; readonly created: number; readonly changed: number }[];
}

const LOOK_EVERY_MS = 200;
const UNDER_WAY = ['queued', 'running'];

/** A client of a host's API, with the admin's token. */
export class HostClient {
  constructor(readonly host: Pick<RunningHost, 'url' | 'token'>) {}

  /** @throws {Error} with the response, if its status is not 2xx. */
  async call<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const answer = await fetch(`${this.host.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${this.host.token}`, 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} failed with status ${answer.status}: ${text}`);
    return JSON.parse(text) as Answer;
  }

  /** Creates a connection to the DigitalOcean emulator, without schedules, which would disturb measurements. @returns its id. */
  async connect(name: string, token: string): Promise<string> {
    const schedule = { enabled: false };
    const connection = { name, provider: 'digitalocean', credentials: { token }, schedule };
    return (await this.call<{ id: string }>('POST', '/connections', connection)).id;
  }

  /** Syncs the droplets of a connection. @throws {Error} if the sync does not succeed. */
  async sync(connectionId: string): Promise<SyncResponse> {
    let sync = await this.call<SyncResponse>('POST', `/connections/${connectionId}/syncs`, { tasks: ['server-list'] });
    while (UNDER_WAY.includes(sync.state)) {
      await sleep(LOOK_EVERY_MS);
      sync = await this.call<SyncResponse>('GET', `/syncs/${sync.id}`);
    }
    if (sync.state !== 'success') throw new Error(`A sync ended in state ${sync.state}: ${JSON.stringify(sync)}`);
    return sync;
  }
}
