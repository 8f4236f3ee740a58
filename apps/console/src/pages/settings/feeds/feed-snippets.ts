/** The formats of feeds, by their name in the API, as people know them. */
export const FEED_LABELS = {
  prometheus: 'Prometheus: targets',
  ansible: 'Ansible: inventory',
  ssh: 'ssh: configuration',
  hosts: 'Hosts file',
  terraform: 'Terraform: import blocks',
  backstage: 'Backstage: entities',
  csv: 'CSV',
  ndjson: 'NDJSON',
  xlsx: 'Excel',
} as const;

/** A format of feeds. */
export type FeedFormat = keyof typeof FEED_LABELS;

/** Files that the output of a feed is kept in. */
const FILES: Readonly<Record<Exclude<FeedFormat, 'prometheus' | 'ansible'>, string>> = {
  ssh: 'maestro.conf',
  hosts: 'hosts',
  terraform: 'import.tf',
  backstage: 'catalog-info.yaml',
  csv: 'resources.csv',
  ndjson: 'resources.ndjson',
  xlsx: 'resources.xlsx',
};

/** The address of a feed. A token of the feed decides the query, so its address has none. */
export const feedAddress = (api: string, format: FeedFormat): string => `${api}/feeds/${format}`;

/** The parameters of a feed: the query, and others. */
export function feedQuery(query: string, more: string): string {
  const parameters = new URLSearchParams(more.trim().replace(/^\?/, ''));
  if (query.trim()) parameters.set('query', query.trim());
  return parameters.toString();
}

/** The configuration of the tool that reads a feed, without the token: that belongs in a file that others cannot read. */
export function feedSnippet(format: FeedFormat, address: string): string {
  if (format === 'prometheus')
    return `scrape_configs:
  - job_name: nodes
    http_sd_configs:
      - url: ${address}
        authorization:
          type: Bearer
          credentials_file: /etc/prometheus/maestro-token
`;
  const curl = `curl --silent --show-error --fail --header @/etc/maestro/feed-token ${address}`;
  if (format === 'ansible')
    return `#!/bin/sh
# The file has the token, as a line: Authorization: Bearer mst_…
exec ${curl}
`;
  return `# The file has the token, as a line: Authorization: Bearer mst_…
${curl} --output ${FILES[format]}
`;
}
