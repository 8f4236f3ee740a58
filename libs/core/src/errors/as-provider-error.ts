import type { ResourceType } from '../contract/resource-type.types.js';
import type { Redactor } from '../redaction/redactor.js';
import { ProviderError } from './provider-error.js';
import { withoutSecrets } from './without-secrets.js';

/** Converts what a collector threw into a ProviderError without secrets. Other errors are reported as a defect of the plugin. */
export function asProviderError(error: unknown, { kind }: ResourceType, redactor: Redactor): ProviderError {
  if (ProviderError.is(error)) return withoutSecrets(error, redactor);
  const said = redactor.redact(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  const message = `The collector of ${kind} failed internally (${said}). This is a bug in the plugin: report it to its author.`;
  return new ProviderError({ kind: 'invalid-response', retryable: false, message });
}
