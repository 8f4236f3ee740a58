import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningHost } from './running-host.js';

/** A sync as the API shows it, as far as the benchmark looks. */
export interface SyncAnswer {
  readonly id: string;
  readonly state: string;
  readonly requestedAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly tasks: readonly { readonly resources: number; readonly created: number; readonly changed: number }[];
}

const LOOK_EVERY_MS = 200;
const UNDER_WAY = ['queued', 'running'];

/** Speaks to a host's API as its admin. */
export class HostClient {
  constructor(readonly host: Pick<RunningHost, 'url' | 'token'>) {}

  /** @throws {Error} with the answer, when it is no success. */
  async call<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const answer = await fetch(`${this.host.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${this.host.token}`, 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} was answered with ${answer.status}: ${text}`);
    return JSON.parse(text) as Answer;
  }

  /** Makes a connection to the DigitalOcean emulator, without schedules: their ticks would fall into what is measured. @returns its id. */
  async connect(name: string, token: string): Promise<string> {
    const schedule = { enabled: false };
    const connection = { name, provider: 'digitalocean', credentials: { token }, schedule };
    return (await this.call<{ id: string }>('POST', '/connections', connection)).id;
  }

  /** Syncs the droplets of a connection. @throws {Error} when that is no success. */
  async sync(connectionId: string): Promise<SyncAnswer> {
    let sync = await this.call<SyncAnswer>('POST', `/connections/${connectionId}/syncs`, { tasks: ['server-list'] });
    while (UNDER_WAY.includes(sync.state)) {
      await sleep(LOOK_EVERY_MS);
      sync = await this.call<SyncAnswer>('GET', `/syncs/${sync.id}`);
    }
    if (sync.state !== 'success') throw new Error(`A sync ended as ${sync.state}: ${JSON.stringify(sync)}`);
    return sync;
  }
}
