import type { SetupGuide } from '@maestro/core';

/** How a person gets a key that shows the buckets. */
export const spacesSetup: SetupGuide = {
  title: 'Get Spaces Token',
  steps: [
    {
      text: 'Sign in to DigitalOcean and select the team whose buckets you want to read.',
      url: 'https://cloud.digitalocean.com/login',
    },
    {
      text: 'Open API in the menu on the left, then the tab Spaces Keys.',
      url: 'https://cloud.digitalocean.com/spaces/access_keys',
    },
    { text: 'Choose Generate New Key.' },
    {
      text: 'Choose Full Access: only such a key can list all buckets and read all their settings. With a Limited Access key, anything that it may not read is reported as unknown, never as deleted.',
    },
    { text: 'Name it, for example "maestro", and create it.' },
    { text: 'Copy the access key and the secret key immediately: the secret is shown only once.' },
  ],
};
