import type { CredentialFieldInfo } from '@maestro/core';

/** Asks a person for one field. What is typed is masked when it is secret, and the question goes to stderr: stdout is for data. */
export async function askForField({ label, help, secret }: CredentialFieldInfo): Promise<string> {
  const { default: ask } = await import('@inquirer/password');
  process.stderr.write(`${help}\n`);
  return ask({ message: label, mask: secret ? '*' : false, theme: {} }, { output: process.stderr });
}
