import { CredentialField } from '@maestro/core';

/** The credential of a DigitalOcean account. */
export class DigitalOceanCredentials {
  @CredentialField({
    label: 'Personal access token',
    secret: true,
    help: 'A token with read scopes, from API → Tokens/Keys at cloud.digitalocean.com.',
    // Prefixes: personal, OAuth application (docs.digitalocean.com, "Token format"). Older tokens are 64 hexadecimal digits without one.
    pattern: /^(do[op]_v1_)?[0-9a-f]{64}$/,
    shape: '64 hexadecimal digits after "dop_v1_" or "doo_v1_".',
  })
  readonly token!: string;
}
