import { type PreparedCheck, type PreparedChecks, prepareChecks, SHARED_CHECKS } from '@maestro/checks';
import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { PluginRegistry } from '../plugins/plugin-registry.js';

/** The checks of the loaded plugins, and those that all providers share. */
@Injectable()
export class CheckRegistry implements OnApplicationBootstrap {
  #prepared: PreparedChecks | undefined;

  constructor(@Inject(PluginRegistry) private readonly plugins: PluginRegistry) {}

  /** Logs checks that cannot be used. */
  onApplicationBootstrap(): void {
    const logger = new Logger('Checks');
    for (const problem of this.problems()) logger.error({ problem, msg: 'A check cannot be used' });
  }

  /** Of every provider. */
  all(): readonly PreparedCheck[] {
    return this.#all().checks;
  }

  /** Those that look at the resources of a provider. */
  of(provider: string): readonly PreparedCheck[] {
    return this.all().filter((each) => each.provider === provider);
  }

  /** Why some checks are left out. */
  problems(): readonly string[] {
    return this.#all().problems;
  }

  /** Providers, besides one, whose checks depend on lists of that one. */
  dependingOn(provider: string): readonly string[] {
    const depending = this.all().filter(
      (each) => each.provider !== provider && each.needs.some((kind) => kind.startsWith(`${provider}.`)),
    );
    return [...new Set(depending.map((each) => each.provider))];
  }

  #all(): PreparedChecks {
    return (this.#prepared ??= prepareChecks(this.plugins.plugins(), SHARED_CHECKS));
  }
}
