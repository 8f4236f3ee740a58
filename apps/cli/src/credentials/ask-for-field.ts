import type { CredentialFieldInfo } from '@maestro/core';

/** Prompts for one field. Secrets are masked, and the prompt goes to stderr because stdout is for data. */
export async function askForField({ label, help, secret }: CredentialFieldInfo): Promise<string> {
  const { default: ask } = await import('@inquirer/password');
  process.stderr.write(`${help}\n`);
  return ask({ message: label, mask: secret ? '*' : false, theme: {} }, { output: process.stderr });
}
