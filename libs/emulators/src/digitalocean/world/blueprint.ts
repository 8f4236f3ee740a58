import { Dice } from './dice.js';
import { salt } from './identifiers.js';
import { Identifiers, mix } from './identifiers.js';

/** The number of each kind of thing in the account. */
export interface AccountCounts {
  /** All Droplets, including those with a GPU. */
  readonly droplets: number;
  readonly gpuDroplets: number;
  readonly volumes: number;
  readonly dropletSnapshots: number;
  readonly volumeSnapshots: number;
  readonly backups: number;
  readonly customImages: number;
  readonly loadBalancers: number;
  readonly cdnEndpoints: number;
  readonly kubernetesClusters: number;
  readonly firewalls: number;
  readonly certificates: number;
  readonly vpcs: number;
  readonly sshKeys: number;
  readonly projects: number;
}

/** The account's first and last day: constant, so that the same seed always results in the same dates. */
const FIRST_MS = Date.UTC(2019, 0, 7);
const LAST_MS = Date.UTC(2026, 7, 1);

const DAY_MS = 86_400_000;

const text = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

/** When the row at this position of `count` was created, later rows later. RFC 3339 in whole seconds. */
export const createdAt = (index: number, count: number): string =>
  text(FIRST_MS + Math.floor(((index + 0.5) / Math.max(count, 1)) * (LAST_MS - FIRST_MS)));

/** A time between a date and the account's last day. */
export const laterThan = (date: string, dice: Dice): string => {
  const from = Date.parse(date) / 1000;
  return text(dice.between(from, Math.max(from, LAST_MS / 1000)) * 1000);
};

/** A time in the account's last weeks, when its newest backups were created. */
export const lately = (dice: Dice): string => text(LAST_MS - dice.between(1, 28 * 24 * 60) * 60_000);

/** The next backup window, after the account's last day. */
export const nextBackupWindow = (dice: Dice): { start: string; end: string } => {
  const start = LAST_MS + dice.between(0, 6) * DAY_MS;
  return { start: text(start), end: text(start + DAY_MS - 3_600_000) };
};

/** The first numeric id of each kind. Other kinds have UUIDs. */
const FIRST_DROPLET_ID = 210_000_000;
const FIRST_IMAGE_ID = 140_000_000;
const FIRST_KEY_ID = 38_000_000;

/** Everything that determines the generated data: the seed and the counts. Rows are computed from it, never stored. */
export class Blueprint {
  readonly ids: Identifiers;
  private readonly salts = new Map<string, number>();

  constructor(
    readonly seed: number,
    readonly counts: AccountCounts,
  ) {
    this.ids = new Identifiers(seed);
  }

  /** Droplets without a GPU come first, those with one last. */
  get plainDroplets(): number {
    return this.counts.droplets - this.counts.gpuDroplets;
  }

  /** A random generator for one row and one purpose. Generators do not affect each other. */
  dice(purpose: string, index: number): Dice {
    const key = this.salts.get(purpose) ?? salt(this.seed, purpose);
    this.salts.set(purpose, key);
    return new Dice(mix(key ^ mix(index)));
  }

  dropletId(index: number): number {
    return this.ids.number('droplet', index, FIRST_DROPLET_ID);
  }

  dropletIndex(id: string): number | undefined {
    return this.ids.indexOfNumber('droplet', id, FIRST_DROPLET_ID);
  }

  imageId(index: number): number {
    return this.ids.number('image', index, FIRST_IMAGE_ID);
  }

  imageIndex(id: string): number | undefined {
    return this.ids.indexOfNumber('image', id, FIRST_IMAGE_ID);
  }

  keyId(index: number): number {
    return this.ids.number('ssh-key', index, FIRST_KEY_ID);
  }

  keyIndex(id: string): number | undefined {
    return this.ids.indexOfNumber('ssh-key', id, FIRST_KEY_ID);
  }
}
