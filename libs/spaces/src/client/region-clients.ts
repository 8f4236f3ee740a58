import type { S3Client } from '@aws-sdk/client-s3';
import type { Redactor, Secret } from '@maestro/core';
import type { SpacesCredentials } from '../spaces-credentials.js';
import { createHttpHandler, createS3Client } from './s3-client-factory.js';

const REGION = '{region}';

/** The shared options of one connection's clients. */
export interface RegionClientsOptions {
  /** An address, with `{region}` if each region has its own. */
  readonly endpoint: string;
  readonly credentials: Secret<SpacesCredentials>;
  readonly redactor: Redactor;
}

/** One S3 client per region, created on first use. All share the same sockets. */
export class RegionClients {
  readonly #options: RegionClientsOptions;
  readonly #requestHandler = createHttpHandler();
  readonly #clients = new Map<string, S3Client>();

  constructor(options: RegionClientsOptions) {
    this.#options = options;
  }

  /** Whether all regions share one address, which then lists the same buckets for each of them. */
  get shareOneAddress(): boolean {
    return !this.#options.endpoint.includes(REGION);
  }

  of(region: string): S3Client {
    const known = this.#clients.get(region);
    if (known) return known;
    const { endpoint, credentials, redactor } = this.#options;
    const client = createS3Client({
      region,
      endpoint: endpoint.replaceAll(REGION, region),
      credentials: credentials.reveal(),
      requestHandler: this.#requestHandler,
      redactor,
    });
    this.#clients.set(region, client);
    return client;
  }

  /** Closes the sockets. */
  close(): void {
    for (const client of this.#clients.values()) client.destroy();
    this.#requestHandler.destroy();
    this.#clients.clear();
  }
}
