export { DigitalOceanCredentials } from './digitalocean-credentials.js';
export { digitalOceanPlugin, digitalOceanPlugin as default } from './digitalocean-plugin.js';
