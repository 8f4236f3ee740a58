/** `attributes` of an image. */
export interface Image {
  /** The provider's word for how it came about: `snapshot`, `backup`, `custom`. */
  readonly type?: string;
  readonly distribution?: string;
  readonly slug?: string;
  readonly public: boolean;
  readonly description?: string;
  readonly sizeGb?: number;
  /** The smallest disk it fits on. */
  readonly minDiskGb?: number;
  /** Slugs of all regions it can be used in. */
  readonly regions: readonly string[];
  readonly errorMessage?: string;
}
