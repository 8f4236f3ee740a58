import {
  chooseRegions,
  InvalidCredentialsError,
  parseCredentials,
  ProviderError,
  type ProviderPlugin,
  type ResourceType,
  type Secret,
  unknownWord,
} from '@maestro/core';
import { Inject, Injectable } from '@nestjs/common';
import { invalidRequest } from '../../http/problems/problem.error.js';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import type { GoneApproval } from '../../database/tables/connection.table.js';

/** Validates the data of a connection against its plugin. Failures are ProblemErrors of status 400 that name the field. */
@Injectable()
export class ConnectionRules {
  constructor(@Inject(PluginRegistry) readonly plugins: PluginRegistry) {}

  /** The plugin of a provider. */
  plugin(provider: string): ProviderPlugin {
    const plugin = this.plugins.find(provider);
    if (plugin) return plugin;
    const known = this.plugins.plugins().map(({ manifest }) => manifest.id);
    throw invalidRequest([{ field: 'provider', message: unknownWord('provider', provider, known) }]);
  }

  /** The resource types of a provider. Empty if this host has no plugin for it. */
  types(provider: string): readonly ResourceType[] {
    return this.plugins.find(provider)?.manifest.resources ?? [];
  }

  /**
   * A well-formed credential.
   *
   * @param parent the path of the fields in the request: `credentials.`, or nothing.
   */
  credentials({ credentials }: ProviderPlugin, given: object, parent: '' | 'credentials.'): Secret<object> {
    try {
      return parseCredentials(credentials, given);
    } catch (error) {
      if (!(error instanceof InvalidCredentialsError)) throw error;
      throw invalidRequest(error.issues.map(({ field, message }) => ({ field: `${parent}${field}`, message })));
    }
  }

  /** Region ids as stored. Empty means all regions of the provider. */
  regions({ manifest }: ProviderPlugin, given: readonly string[] = []): string[] {
    try {
      return given.length > 0 ? [...chooseRegions(manifest, given)] : [];
    } catch (error) {
      if (!ProviderError.is(error)) throw error;
      throw invalidRequest([{ field: 'regions', message: error.message }]);
    }
  }

  /** Approval limits as stored. Null means the defaults. */
  goneApproval({ manifest }: ProviderPlugin, given: GoneApproval | null | undefined): GoneApproval | null {
    const known = manifest.resources.map(({ kind }) => kind);
    const named = (given?.kinds ?? []).map(({ kind }) => kind);
    const errors = named.flatMap((kind, place) => {
      const field = `goneApproval.kinds.${place}.kind`;
      if (!known.includes(kind))
        return [{ field, message: `${manifest.title} has no kind "${kind}". It has: ${known.join(', ')}.` }];
      return named.indexOf(kind) < place ? [{ field, message: `The kind "${kind}" is given twice.` }] : [];
    });
    if (errors.length > 0) throw invalidRequest(errors);
    return given ?? null;
  }
}
