/** Identifies a resource, everywhere and permanently. */
export interface ResourceKey {
  /** The plugin's id: `digitalocean`. */
  readonly provider: string;
  /** `digitalocean.droplet`. */
  readonly kind: string;
  /** The provider's own id, always as a string, even if the provider uses a number. At most 2,048 bytes, without NUL. */
  readonly uid: string;
}
