import { CredentialField } from '@maestro/core';

/** The credentials of an account at Acme, a fictitious provider. */
export class AcmeCredentials {
  @CredentialField({ label: 'Project', secret: false, help: 'The project’s name.', pattern: /^[a-z]+$/ })
  readonly project!: string;

  @CredentialField({
    label: 'API token',
    secret: true,
    help: 'From Settings → Tokens.',
    pattern: /^acme_[0-9a-f]{32}$/,
    shape: '32 hexadecimal digits after "acme_".',
  })
  readonly token!: string;
}
