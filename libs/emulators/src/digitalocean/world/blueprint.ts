import { type AccountCounts } from './account-counts.types.js';
import { Dice } from './dice.js';
import { Identifiers } from './identifiers.js';
import { mix } from './mix.js';
import { salt } from './salt.js';

/** Where each kind's numeric ids start; kinds not named here have UUIDs. */
const FIRST_DROPLET_ID = 210_000_000;
const FIRST_IMAGE_ID = 140_000_000;
const FIRST_KEY_ID = 38_000_000;

/** All that decides the data set: the seed and the counts. Rows are worked out from it, never stored. */
export class Blueprint {
  readonly ids: Identifiers;
  private readonly salts = new Map<string, number>();

  constructor(
    readonly seed: number,
    readonly counts: AccountCounts,
  ) {
    this.ids = new Identifiers(seed);
  }

  /** Droplets without a GPU: the first ones; the last ones have a GPU. */
  get plainDroplets(): number {
    return this.counts.droplets - this.counts.gpuDroplets;
  }

  /** Fresh dice for one row and one purpose: what one draws never changes what another draws. */
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
