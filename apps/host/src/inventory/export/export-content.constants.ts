/** What an export holds in each of its formats, as OpenAPI tells it. */
export const EXPORT_CONTENT = {
  'text/csv': {
    schema: {
      type: 'string',
      description:
        'RFC 4180 in UTF-8 with a byte order mark, a resource a row: what every resource has, then each attribute as `attributes.<name>`. Lists ' +
        'of plain values are joined by commas; other lists and objects are JSON. A text that a spreadsheet would run as a formula has an apostrophe in front.',
    },
    example: 'name,provider,kind,…,attributes.vcpus\r\nweb-1,digitalocean,digitalocean.droplet,…,2\r\n',
  },
  'application/x-ndjson': {
    schema: { type: 'string', description: 'A resource a line, as an item of GET /resources.' },
  },
} as const;
