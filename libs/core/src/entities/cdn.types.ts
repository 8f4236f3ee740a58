/** `attributes` of an application of the family CDN. */
export interface Cdn {
  /** Where it fetches from: the host name of a Space. */
  readonly originHostName: string;
  /** Where it answers. */
  readonly hostName?: string;
  readonly customDomain?: string;
  readonly certificateId?: string;
  readonly ttlSeconds?: number;
}
