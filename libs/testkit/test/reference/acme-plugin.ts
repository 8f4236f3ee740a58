import {
  ACCOUNT_READER,
  type AccountReader,
  CREDENTIALS,
  type CredentialsType,
  ENDPOINTS,
  type PluginManifest,
  type ProviderPlugin,
  REDACTOR,
  REGIONS,
  REQUESTS,
  RESOURCE_COLLECTOR,
  type ResourceCollector,
  type Secret,
  token,
} from '@maestro/core';
import { ContainerModule } from 'inversify';
import { AcmeCredentials } from './acme-credentials.js';
import { AcmeAccountReader } from './acme-account-reader.js';
import { AcmeBucketCollector } from './acme-bucket-collector.js';
import { AcmeKeyCollector, keyKind } from './acme-key-collector.js';
import { AcmeClient, type AcmeClientDefects } from './acme-client.js';
import { AcmeCollector } from './acme-collector.js';
import { acmeManifest } from './acme-manifest.js';

/** The possible defects of the reference plugin. */
export interface AcmeDefects extends AcmeClientDefects {
  readonly manifest?: Partial<PluginManifest>;
  /** Replaces a collector. */
  readonly collector?: (good: AcmeCollector, credentials: AcmeCredentials) => ResourceCollector;
  /** Replaces the collector of buckets. */
  readonly buckets?: (good: AcmeBucketCollector) => ResourceCollector;
  /** Replaces the collector that reports unchanged parts. */
  readonly keys?: (good: AcmeKeyCollector) => ResourceCollector;
  /** Replaces the reader of the account. */
  readonly account?: (good: AccountReader, credentials: AcmeCredentials) => AccountReader;
  readonly close?: (client: AcmeClient) => void;
  readonly credentials?: CredentialsType<AcmeCredentials>;
}

/** The reference plugin. It passes the contract tests, unless it has defects. */
export function acmePlugin(defects: AcmeDefects = {}): ProviderPlugin<AcmeCredentials> {
  const { manifest, collector, close, credentials: Credentials = AcmeCredentials } = defects;
  const CLIENT = token<AcmeClient>('acme/CLIENT');
  const all: PluginManifest = { ...acmeManifest, ...manifest };
  const module = new ContainerModule(({ bind, onDeactivation }) => {
    bind(CLIENT)
      .toResolvedValue(
        ({ api = '' }, credentials, requests, redactor) =>
          new AcmeClient({ api, token: tokenOf(credentials) }, requests, redactor, defects),
        [ENDPOINTS, CREDENTIALS, REQUESTS, REDACTOR],
      )
      .inSingletonScope();
    onDeactivation(CLIENT, (client) => (close ? close(client) : client.close()));
    bind(ACCOUNT_READER).toResolvedValue(
      (client: unknown, credentials: unknown) => {
        const good = new AcmeAccountReader(client as AcmeClient);
        return defects.account?.(good, (credentials as Secret<AcmeCredentials>).reveal()) ?? good;
      },
      [CLIENT, CREDENTIALS],
    );
    for (const type of all.resources)
      bind(RESOURCE_COLLECTOR).toResolvedValue(
        (client: unknown, credentials: unknown, regions: readonly string[]) => {
          if (type.kind === 'acme.bucket') {
            const buckets = new AcmeBucketCollector(type, client as AcmeClient, regions);
            return defects.buckets?.(buckets) ?? buckets;
          }
          if (type.kind === keyKind.type.kind) {
            const keys = new AcmeKeyCollector(client as AcmeClient, regions);
            return defects.keys?.(keys) ?? keys;
          }
          const good = new AcmeCollector(type, client as AcmeClient);
          return collector?.(good, (credentials as Secret<AcmeCredentials>).reveal()) ?? good;
        },
        [CLIENT, CREDENTIALS, REGIONS],
      );
  });
  return { manifest: all, credentials: Credentials, module };
}

const tokenOf = (credentials: Secret<object>): string => (credentials as Secret<AcmeCredentials>).reveal().token;
