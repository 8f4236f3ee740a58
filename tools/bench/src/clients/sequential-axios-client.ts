import axios from 'axios';
import type { ClientResult } from './client-result.types.js';

/** Reads one page at a time with axios until there is no next link, as most scripts do. */
let parsingMs = 0;
const http = axios.create({
  baseURL: process.env['DIGITALOCEAN_API_URL'],
  headers: { authorization: `Bearer ${process.env['DIGITALOCEAN_TOKEN']}` },
  responseType: 'text',
  transformResponse: [
    (text: string): unknown => {
      const startedAt = performance.now();
      const body: unknown = JSON.parse(text);
      parsingMs += performance.now() - startedAt;
      return body;
    },
  ],
});

const startedAt = performance.now();
let resources = 0;
for (const query of [{}, { type: 'gpus' }]) {
  for (let page = 1, more = true; more; page += 1) {
    const { data } = await http.get<{ droplets: unknown[]; links: { pages?: { next?: string } } }>('/v2/droplets', {
      params: { ...query, page, per_page: 200 },
    });
    resources += data.droplets.length;
    more = data.links.pages?.next !== undefined;
  }
}
const result: ClientResult = { resources, readingMs: performance.now() - startedAt, parsingMs };
process.stdout.write(JSON.stringify(result));
