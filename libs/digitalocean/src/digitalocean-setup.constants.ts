import type { SetupGuide } from '@maestro/core';

/** How to create a token with only the permissions that the plugin needs. */
export const digitalOceanSetup: SetupGuide = {
  title: 'Get App Token',
  steps: [
    {
      text: 'Sign in to DigitalOcean and select the team whose account you want to read.',
      url: 'https://cloud.digitalocean.com/login',
    },
    {
      text: 'Open API in the menu on the left, then the tab Tokens/Keys.',
      url: 'https://cloud.digitalocean.com/account/api/tokens',
    },
    { text: 'Under Personal access tokens, choose Generate New Token.' },
    { text: 'Name it, for example "maestro", and choose when it expires.' },
    {
      text: 'Choose Custom Scopes. Select account:read, which names the account, and the scopes of each group that you want to read.',
    },
    {
      text: 'Add tag:read and vpc:read, which show tags and the networks of servers. No scope that creates, updates or deletes is needed.',
    },
    {
      text: 'Leave out function:admin, which also allows changes, unless you want to see the access keys of functions.',
    },
    { text: 'Choose Generate Token and copy the token immediately: it is shown only once. It begins with dop_v1_.' },
  ],
};
