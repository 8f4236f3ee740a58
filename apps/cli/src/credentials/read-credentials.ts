import {
  credentialFields,
  credentialVariable,
  InvalidCredentialsError,
  parseCredentials,
  type ProviderPlugin,
  type Secret,
  type CredentialFieldInfo,
} from '@maestro/core';
import { hasDemo } from '../demo/start-demo.js';
import { UsageError } from '../exit-decision.js';

/** Where credentials may come from. */
interface CredentialSources {
  readonly env: NodeJS.ProcessEnv;
  /** Whether the terminal is interactive. */
  readonly canAsk: boolean;
}

/**
 * Reads the credential of a provider from the environment, prompting for missing fields.
 *
 * @throws {UsageError} naming each field, its variable and how to get one.
 */
export async function readCredentials(
  { manifest, credentials }: ProviderPlugin,
  { env, canAsk }: CredentialSources,
): Promise<Secret<object>> {
  const given: Record<string, string | undefined> = {};
  for (const field of credentialFields(credentials)) {
    given[field.name] = env[credentialVariable(manifest.id, field.name)];
    if (!given[field.name] && canAsk) given[field.name] = await askForField(field);
  }
  try {
    return parseCredentials(credentials, given);
  } catch (error) {
    if (!(error instanceof InvalidCredentialsError)) throw error;
    throw new UsageError(explained(error, manifest), { cause: error });
  }
}

function explained({ issues }: InvalidCredentialsError, { id, title, setup }: ProviderPlugin['manifest']): string {
  const wrong = issues.map(({ field, message }) => `  ${field} (${credentialVariable(id, field)}): ${message}`);
  const steps = setup.steps.map(({ text, url }, index) => `  ${index + 1}. ${text}${url ? `\n     ${url}` : ''}`);
  return [
    `The credential for ${title} cannot be used:`,
    ...wrong,
    '',
    `${setup.title}:`,
    ...steps,
    ...(hasDemo(id) ? ['', 'Try it without an account: add --demo.'] : []),
  ].join('\n');
}

/** Prompts for one field. Secrets are masked, and the prompt goes to stderr because stdout is for data. */
async function askForField({ label, help, secret }: CredentialFieldInfo): Promise<string> {
  const { default: ask } = await import('@inquirer/password');
  process.stderr.write(`${help}\n`);
  return ask({ message: label, mask: secret ? '*' : false, theme: {} }, { output: process.stderr });
}
