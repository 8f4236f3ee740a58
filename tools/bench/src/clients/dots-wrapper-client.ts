import { createApiClient } from 'dots-wrapper';
import type { ClientResult } from './client-result.types.js';

/** Reads droplets with the npm client dots-wrapper as documented: page by page. It does not support GPU droplets. */
const client = createApiClient({
  endpoint: `${process.env['DIGITALOCEAN_API_URL']}/v2`,
  token: process.env['DIGITALOCEAN_TOKEN'] ?? '',
});

const startedAt = performance.now();
let resources = 0;
for (let page = 1, total = Infinity; resources < total; page += 1) {
  const { data } = await client.droplet.listDroplets({ page, per_page: 200 });
  resources += data.droplets.length;
  total = data.meta?.total ?? resources;
}
const result: ClientResult = { resources, readingMs: performance.now() - startedAt };
process.stdout.write(JSON.stringify(result));
