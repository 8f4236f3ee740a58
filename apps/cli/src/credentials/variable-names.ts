/** `token` of `digitalocean` is read from `DIGITALOCEAN_TOKEN`, `accessKeyId` of `spaces` from `SPACES_ACCESS_KEY_ID`. */
export function credentialVariable(provider: string, field: string): string {
  return upperSnake(`${provider}_${field}`);
}

/** The endpoint `api` of `digitalocean` is read from `DIGITALOCEAN_API_URL`. */
export function endpointVariable(provider: string, endpoint: string): string {
  return upperSnake(`${provider}_${endpoint}_url`);
}

function upperSnake(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toUpperCase();
}
