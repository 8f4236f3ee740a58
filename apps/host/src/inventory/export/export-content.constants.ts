/** What an export holds in each of its formats, as OpenAPI tells it. */
export const EXPORT_CONTENT = {
  'text/csv': {
    schema: {
      type: 'string',
      description:
        'RFC 4180 in UTF-8 with a byte order mark, a resource a row, in the columns of `discover --format csv`: what every resource has, the shown ' +
        'fields of the entities in the file, all attributes and relations as JSON; then what the host knows. A text that a spreadsheet would run as a formula has an apostrophe in front.',
    },
    example: 'Name,Provider,Kind,…\r\nweb-1,digitalocean,digitalocean.droplet,…\r\n',
  },
  'application/x-ndjson': {
    schema: { type: 'string', description: 'A resource a line, as an item of GET /resources.' },
  },
} as const;
