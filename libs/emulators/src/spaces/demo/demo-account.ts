import { type SpacesAccount } from '../account/spaces-account.types.js';

/** The account of the demo. Its key is only valid at an emulator, and its name says so. */
export const SPACES_DEMO_ACCOUNT: SpacesAccount = {
  id: 'demo',
  displayName: 'Demo account',
  keys: [{ accessKeyId: 'DEMOSPACESKEY0000001', secretAccessKey: 'demo-secret-of-the-spaces-emulator' }],
};
