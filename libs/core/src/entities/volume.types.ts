/** `attributes` of a volume. */
export interface Volume {
  readonly sizeGb: number;
  readonly description?: string;
  /** `ext4`, `xfs`. */
  readonly filesystemType?: string;
  readonly filesystemLabel?: string;
  /** Ids of the servers it is attached to, as strings. */
  readonly serverIds: readonly string[];
}
