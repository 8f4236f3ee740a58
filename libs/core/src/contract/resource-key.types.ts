/** What names a resource, everywhere and for ever. */
export interface ResourceKey {
  /** The plugin's id: `digitalocean`. */
  readonly provider: string;
  /** `digitalocean.droplet`. */
  readonly kind: string;
  /** The provider's own id, always as a string, also where the provider writes a number. At most 2,048 bytes, without NUL. */
  readonly uid: string;
}
