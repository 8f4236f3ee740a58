import { join } from 'node:path';

/** Where an embedded PostgreSQL keeps its things. Absolute paths. */
export interface ClusterLayout {
  /** Holds the rest. Made in one step, so it is either absent or whole. */
  readonly home: string;
  /** PostgreSQL's own data directory. */
  readonly data: string;
  /** The password of {@link CLUSTER_USER}, readable by its owner only. */
  readonly password: string;
  /** What the server prints. */
  readonly log: string;
}

/** The role that owns the cluster and that the host connects as. */
export const CLUSTER_USER = 'maestro';

/** The database that holds the host's tables. */
export const CLUSTER_DATABASE = 'maestro';

/** Where the embedded PostgreSQL of a host's data directory is. */
export function embeddedHome(dataDir: string): string {
  return join(dataDir, 'postgresql');
}

/** The layout below a home, which need not exist. */
export function clusterLayout(home: string): ClusterLayout {
  return { home, data: join(home, 'data'), password: join(home, 'password'), log: join(home, 'server.log') };
}
