import type { DiscoveryEvent } from '@maestro/core';
import type { CredentialVerdict } from '../../connections/verification/credential-verdict.js';

/** Derives the provider's verdict on the credential from a sync's listings. */
export class CredentialVerdictTracker {
  #isKnown = false;
  #refused?: string;

  /** A 403 of one kind is not a refusal: a provider that names a missing permission has accepted the credential. */
  take(event: DiscoveryEvent): void {
    if (event.type === 'page') this.#isKnown = true;
    if (event.type !== 'part-ended') return;
    const { complete, error } = event.outcome;
    if (complete || error?.kind === 'permission') this.#isKnown = true;
    if (error?.kind === 'authentication') this.#refused ??= error.message;
  }

  /** Undefined if there is no verdict: the provider was unavailable, or the sync was stopped earlier. */
  get verdict(): CredentialVerdict | undefined {
    if (this.#refused !== undefined) return { status: 'refused', message: this.#refused };
    return this.#isKnown ? { status: 'ok' } : undefined;
  }
}
