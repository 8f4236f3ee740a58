/** `attributes` of a snapshot. */
export interface Snapshot {
  /** What it was taken of. The source may be gone. */
  readonly sourceType: 'server' | 'volume';
  /** The source's id, as a string. */
  readonly sourceId: string;
  /** What it takes up and is billed for. */
  readonly sizeGb?: number;
  /** The smallest disk it fits on. */
  readonly minDiskGb?: number;
  /** Slugs of all regions it can be used in. */
  readonly regions: readonly string[];
}
