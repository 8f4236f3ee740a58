import { type Account, type Connection, ProviderError } from '@maestro/core';
import { lastValueFrom, timeout } from 'rxjs';
import { storableText } from '../database/storable-text.js';
import type { CredentialVerdict } from './credential-verdict.types.js';

/** Milliseconds that the provider has: it may be slow with this and quick with the rest. */
const PATIENCE_MS = 10_000;

/** What came of asking whose account a credential opens. Nothing at all where the credential, or the plugin, cannot tell. */
export interface AccountAnswer {
  readonly verdict?: CredentialVerdict;
  /** Why there is no answer. */
  readonly failure?: string;
}

/** Asks whose account a credential opens; a refused one is told by this one request. */
export async function askAccount(opened: Connection): Promise<AccountAnswer> {
  try {
    const reading = opened.account().pipe(timeout(PATIENCE_MS));
    const account = await lastValueFrom(reading, { defaultValue: undefined });
    return account ? { verdict: { status: 'ok', account: storable(account) } } : {};
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const isRefused = ProviderError.is(error) && error.kind === 'authentication';
    return isRefused ? { verdict: { status: 'refused', message } } : { failure: message };
  }
}

const storable = ({ id, name }: Account): Account => ({ id: storableText(id), name: storableText(name) });
