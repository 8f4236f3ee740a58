/** What this process does: serve the API, run syncs, or both. */
export type HostRole = 'all' | 'api' | 'worker';

/** A credential of one of the demo's emulators. */
export interface DemoCredential {
  readonly provider: string;
  /** A short description of its permissions. */
  readonly title: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** What a demo tells everyone. */
export interface DemoConfig {
  readonly credentials: readonly DemoCredential[];
}

/** The host's configuration, parsed once at boot. */
export interface HostConfig {
  readonly role: HostRole;
  readonly host: string;
  readonly port: number;
  /** Where a proxy publishes the host: `/maestro`, or empty for the root of its address. */
  readonly basePath: string;
  /** Addresses, networks and named networks whose X-Forwarded headers count. */
  readonly trustedProxies: readonly string[];
  readonly dataDir: string;
  /** Absent: the embedded server. */
  readonly databaseUrl?: string;
  /** Sets the admin token instead of making one. */
  readonly adminToken?: string;
  /** 32 bytes, and while it is replaced 32 of the old key behind them; absent: the key file in the data directory. */
  readonly masterKey?: Buffer;
  /** Packages to load plugins from. */
  readonly plugins: readonly string[];
  /** Milliseconds that each plugin may take to load. */
  readonly pluginTimeoutMs: number;
  /** Addresses instead of the manifests', by provider and endpoint id: from `DIGITALOCEAN_API_URL` and the like. */
  readonly endpoints: (provider: string, endpoint: string) => string | undefined;
  /** Milliseconds after which the sync of a silent worker is taken up by another. */
  readonly workerTimeoutMs: number;
  /** Days after which a run that nothing refers to is forgotten. */
  readonly keepSyncsDays: number;
  readonly logLevel: string;
  /** Started as the demo: anyone may sign in to the console without a token, and the credentials of its emulators are offered. */
  readonly demo?: DemoConfig;
}

/** Injects {@link HostConfig}. */
export const HOST_CONFIG = Symbol('HOST_CONFIG');
