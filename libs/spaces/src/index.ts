export { SpacesCredentials } from './spaces-credentials.js';
export { spacesPlugin, spacesPlugin as default } from './spaces-plugin.js';
