import type { Blueprint } from './blueprint.js';

/** Distributes `children` evenly over `parents`, so that either side can compute the other. */
export class Spread {
  constructor(
    readonly children: number,
    readonly parents: number,
  ) {}

  /** The parent of a child. Undefined if there are no parents. */
  parentOf(child: number): number | undefined {
    return this.parents === 0 ? undefined : Math.floor((child * this.parents) / this.children);
  }

  /** The children of a parent, in order. */
  childrenOf(parent: number): number[] {
    const children: number[] = [];
    // A plain loop, because it runs several times for every Droplet.
    for (let child = this.firstChildOf(parent); child < this.firstChildOf(parent + 1); child += 1) {
      children.push(child);
    }
    return children;
  }

  private firstChildOf(parent: number): number {
    return Math.ceil((parent * this.children) / this.parents);
  }
}

const GONE_EVERY = 10;
const GONE_AT = 7;
const LOOSE_EVERY = 8;
const LOOSE_AT = 5;

/** Whether the source of this snapshot was destroyed: one in ten. */
const isSourceGone = (snapshot: number): boolean => snapshot % GONE_EVERY === GONE_AT;

/** Which volumes, snapshots and backups belong to which Droplet or volume, in both directions. */
export class Attachments {
  private readonly volumes: Spread;
  private readonly dropletSnapshots: Spread;
  private readonly volumeSnapshots: Spread;
  private readonly backups: Spread;

  constructor({ counts }: Blueprint) {
    this.volumes = new Spread(counts.volumes, counts.droplets);
    this.dropletSnapshots = new Spread(counts.dropletSnapshots, counts.droplets);
    this.volumeSnapshots = new Spread(counts.volumeSnapshots, counts.volumes);
    this.backups = new Spread(counts.backups, counts.droplets);
  }

  /** The Droplet whose region the volume is in. */
  hostOfVolume(volume: number): number | undefined {
    return this.volumes.parentOf(volume);
  }

  /** One volume in eight is not attached. */
  isAttached(volume: number): boolean {
    return volume % LOOSE_EVERY !== LOOSE_AT;
  }

  volumesOf(droplet: number): number[] {
    return this.volumes.childrenOf(droplet).filter((volume) => this.isAttached(volume));
  }

  /** Undefined if the Droplet no longer exists. */
  dropletOfSnapshot(snapshot: number): number | undefined {
    return isSourceGone(snapshot) ? undefined : this.dropletSnapshots.parentOf(snapshot);
  }

  snapshotsOf(droplet: number): number[] {
    return this.dropletSnapshots.childrenOf(droplet).filter((snapshot) => !isSourceGone(snapshot));
  }

  /** Undefined if the volume no longer exists. */
  volumeOfSnapshot(snapshot: number): number | undefined {
    return isSourceGone(snapshot) ? undefined : this.volumeSnapshots.parentOf(snapshot);
  }

  dropletOfBackup(backup: number): number | undefined {
    return this.backups.parentOf(backup);
  }

  backupsOf(droplet: number): number[] {
    return this.backups.childrenOf(droplet);
  }
}
