import { type AccountCounts } from './account-counts.types.js';
import { Dice } from './dice.js';
import { Identifiers } from './identifiers.js';
import { mix } from './mix.js';
import { salt } from './salt.js';

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
