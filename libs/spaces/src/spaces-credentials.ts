import { CredentialField } from '@maestro/core';

/** The access keys of an account's buckets. Spaces does not accept personal access tokens of the DigitalOcean API. */
export class SpacesCredentials {
  @CredentialField({
    label: 'Access key',
    secret: false,
    help: 'The access key ID, from API → Spaces Keys at cloud.digitalocean.com. It begins with DO.',
    // Spaces keys have 20 characters; other RADOS Gateways allow any length. Only impossible keys are rejected.
    pattern: /^[!-~]{3,128}$/,
    shape: '3 to 128 characters without spaces.',
  })
  readonly accessKeyId!: string;

  @CredentialField({
    label: 'Secret key',
    secret: true,
    help: 'The secret that was shown once, when the key was created.',
    // Spaces secrets have 43 characters. Secrets with fewer than 8 are insecure and cannot be redacted in logs.
    pattern: /^[!-~]{8,256}$/,
    shape: '8 to 256 characters without spaces.',
  })
  readonly secretAccessKey!: string;
}
