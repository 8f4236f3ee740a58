import type { DiscoveryEvent } from '@maestro/core';
import type { CredentialVerdict } from '../../connections/verification/credential-verdict.js';

/** Hears from a run's listings what the provider says of the credential. */
export class CredentialVerdictTracker {
  #isKnown = false;
  #refused?: string;

  /** A 403 of one kind is no refusal: a provider that names a missing permission knows the credential. */
  take(event: DiscoveryEvent): void {
    if (event.type === 'page') this.#isKnown = true;
    if (event.type !== 'part-ended') return;
    const { complete, error } = event.outcome;
    if (complete || error?.kind === 'permission') this.#isKnown = true;
    if (error?.kind === 'authentication') this.#refused ??= error.message;
  }

  /** Undefined when the provider said nothing: it was away, or the run was stopped before. */
  get verdict(): CredentialVerdict | undefined {
    if (this.#refused !== undefined) return { status: 'refused', message: this.#refused };
    return this.#isKnown ? { status: 'ok' } : undefined;
  }
}
