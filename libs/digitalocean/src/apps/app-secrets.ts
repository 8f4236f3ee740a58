/** Where the API puts secrets below an app's specification. JSON pointers. */
const BELOW = [
  '/envs/*/value',
  '/*/*/envs/*/value',
  '/*/*/image/registry_credentials',
  '/*/*/log_destinations/*/papertrail/endpoint',
  '/*/*/log_destinations/*/datadog/api_key',
  '/*/*/log_destinations/*/logtail/token',
  '/*/*/log_destinations/*/open_search/endpoint',
  '/*/*/log_destinations/*/open_search/basic_auth/password',
];

/**
 * Values of environment variables, and credentials of registries and log destinations. Each deployment has a specification,
 * too. Only variables of the type SECRET are encrypted, so the values of all are left out.
 */
export const appSecrets: readonly string[] = ['/spec', '/*/spec'].flatMap((spec) => BELOW.map((below) => spec + below));
