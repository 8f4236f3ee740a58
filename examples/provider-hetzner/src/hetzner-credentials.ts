import { CredentialField } from '@maestro/core';

/** The credentials of a project at Hetzner Cloud. */
export class HetznerCredentials {
  @CredentialField({
    label: 'API token',
    secret: true,
    help: 'A token with the permission Read, from Security → API tokens of the project at console.hetzner.com.',
    pattern: /^[A-Za-z0-9]{64}$/,
    shape: '64 letters and digits.',
  })
  readonly token!: string;
}
