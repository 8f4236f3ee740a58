/** Kinds that alert policies watch, by a word in their type (specification, `alert_policy`). */
const WATCHED: readonly (readonly [pattern: RegExp, kind: string])[] = [
  [/^v1\/insights\/droplet\//, 'digitalocean.droplet'],
  [/^v1\/insights\/lbaas\//, 'digitalocean.load-balancer'],
  [/^v1\/dbaas\//, 'digitalocean.database'],
  [/^v1\/droplet\/autoscale_alerts\//, 'digitalocean.droplet-autoscale-pool'],
];

/** Every kind that an alert policy may watch. */
export const WATCHED_KINDS: readonly string[] = WATCHED.map(([, kind]) => kind);

/** The kind of the resources that a type of alert policy watches. Undefined for a type that is new. */
export const watchedKind = (type: string): string | undefined => WATCHED.find(([pattern]) => pattern.test(type))?.[1];
