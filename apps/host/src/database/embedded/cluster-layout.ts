import { join } from 'node:path';

/** The files of an embedded PostgreSQL. Absolute paths. */
export interface ClusterLayout {
  /** Contains the others. Created atomically, so it is either absent or complete. */
  readonly home: string;
  /** PostgreSQL's own data directory. */
  readonly data: string;
  /** The password of {@link CLUSTER_USER}, readable by its owner only. */
  readonly password: string;
  /** The log of the server. */
  readonly log: string;
}

/** The role that owns the cluster. The host connects with it. */
export const CLUSTER_USER = 'maestro';

/** The database with the host's tables. */
export const CLUSTER_DATABASE = 'maestro';

/** Where the embedded PostgreSQL of a host's data directory is. */
export function embeddedHome(dataDir: string): string {
  return join(dataDir, 'postgresql');
}

/** The layout below a folder, which need not exist. */
export function clusterLayout(home: string): ClusterLayout {
  return { home, data: join(home, 'data'), password: join(home, 'password'), log: join(home, 'server.log') };
}
