import type { ContainerModule } from 'inversify';
import type { CredentialsType } from '../credentials/credentials-type.types.js';
import type { PluginManifest } from './plugin-manifest.types.js';

/** A plugin package's default export. */
export interface ProviderPlugin<C extends object = object> {
  readonly manifest: PluginManifest;
  /** A class-validator class with CredentialField on each property. */
  readonly credentials: CredentialsType<C>;
  /** Binds each collector to RESOURCE_COLLECTOR, and what they share. Loaded once per connection, into a separate container. */
  readonly module: ContainerModule;
}
