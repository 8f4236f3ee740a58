import { type OidcConfig } from './oidc-config.js';

/** The tasks of this process: serve the API, run syncs, or both. */
export type HostRole = 'all' | 'api' | 'worker';

/** A credential of one of the demo's emulators. */
export interface DemoCredential {
  readonly provider: string;
  /** A short description of its permissions. */
  readonly title: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** What a demo shows to everyone. */
export interface DemoConfig {
  readonly credentials: readonly DemoCredential[];
}

/** The host's configuration, parsed once at start. */
export interface HostConfig {
  readonly role: HostRole;
  readonly host: string;
  readonly port: number;
  /** The path at which a proxy publishes the host: `/maestro`, or empty for the root. */
  readonly basePath: string;
  /** Addresses, networks and named networks whose X-Forwarded headers are trusted. */
  readonly trustedProxies: readonly string[];
  /** Where people open the console, without a slash at the end: `https://maestro.example.com`. Absent: messages have no links. */
  readonly publicUrl?: string;
  /** The identity provider with which people sign in. Absent: none. */
  readonly oidc?: OidcConfig;
  /** Addresses, networks and named networks that are not public and may be notified. */
  readonly notifyNetworks?: readonly string[];
  /** Directories whose files may be read as states of Terraform. */
  readonly stateDirectories?: readonly string[];
  readonly dataDir: string;
  /** Absent: the embedded server. */
  readonly databaseUrl?: string;
  /** The database role that only reads the schema `inventory`, for SQL queries. Absent: there is none. */
  readonly sqlRole?: string;
  /** The admin token, instead of a generated one. */
  readonly adminToken?: string;
  /** 32 bytes, followed by the old key's 32 bytes during a rotation. Absent: the key file in the data directory. */
  readonly masterKey?: Buffer;
  /** The plugin packages to load. */
  readonly plugins: readonly string[];
  /** Milliseconds that each plugin may take to load. */
  readonly pluginTimeoutMs: number;
  /** Addresses that override those of the manifests, by provider and endpoint id: from `DIGITALOCEAN_API_URL` and the like. */
  readonly endpoints: (provider: string, endpoint: string) => string | undefined;
  /** Milliseconds of silence after which another worker takes over a sync. */
  readonly workerTimeoutMs: number;
  /** Days after which a sync that nothing refers to is deleted. */
  readonly keepSyncsDays: number;
  readonly logLevel: string;
  /** Set for the demo: anyone may sign in to the console without a token, and the credentials of the emulators are shown. */
  readonly demo?: DemoConfig;
}

/** Injects {@link HostConfig}. */
export const HOST_CONFIG = Symbol('HOST_CONFIG');
