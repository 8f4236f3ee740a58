/** What this process does: serve the API, run syncs, or both. */
export type HostRole = 'all' | 'api' | 'worker';

/** The host's configuration, parsed once at boot. */
export interface HostConfig {
  readonly role: HostRole;
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** Absent: the embedded server. */
  readonly databaseUrl?: string;
  /** Sets the admin token instead of making one. */
  readonly adminToken?: string;
  /** 32 bytes, and while it is replaced 32 of the old key behind them; absent: the key file in the data directory. */
  readonly masterKey?: Buffer;
  /** Packages to load plugins from. */
  readonly plugins: readonly string[];
  /** Addresses instead of the manifests', by provider and endpoint id: from `DIGITALOCEAN_API_URL` and the like. */
  readonly endpoints: (provider: string, endpoint: string) => string | undefined;
  readonly logLevel: string;
}

/** Injects {@link HostConfig}. */
export const HOST_CONFIG = Symbol('HOST_CONFIG');
