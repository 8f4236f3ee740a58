/** The environment variable of a credential's field: `token` of `digitalocean` is `DIGITALOCEAN_TOKEN`, `accessKeyId` of `spaces` `SPACES_ACCESS_KEY_ID`. */
export function credentialVariable(provider: string, field: string): string {
  return upperSnake(`${provider}_${field}`);
}

/** The environment variable that overrides an endpoint: `api` of `digitalocean` is `DIGITALOCEAN_API_URL`. */
export function endpointVariable(provider: string, endpoint: string): string {
  return upperSnake(`${provider}_${endpoint}_url`);
}

function upperSnake(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toUpperCase();
}
