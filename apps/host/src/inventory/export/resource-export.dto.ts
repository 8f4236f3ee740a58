import { ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsOneOf } from '../../http/requests/request-decorators.js';
import { ResourceListQuery } from '../listing/resource-list-query.dto.js';

/** The formats of an export. */
export const EXPORT_FORMATS = ['csv', 'ndjson'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What `GET /resources/export` accepts: all filters and orders of the list. */
export class ResourceExportQuery extends OmitType(ResourceListQuery, ['limit', 'cursor']) {
  @ApiPropertyOptional({
    enum: EXPORT_FORMATS,
    default: 'csv',
    description: '`csv`, or `ndjson`: one JSON object per line.',
  })
  @IsOptional()
  @IsOneOf(EXPORT_FORMATS)
  format: ExportFormat = 'csv';
}

/** The OpenAPI headers of an export. @param list what is exported, as in the name of the file. */
export const exportHeaders = (list: string) =>
  ({
    'content-disposition': {
      schema: { type: 'string', example: `attachment; filename="maestro-${list}-2026-01-31T12-00-00Z.csv"` },
    },
    'content-length': { description: 'Bytes. A shorter response was truncated.', schema: { type: 'integer' } },
    'content-digest': { description: 'SHA-256 (RFC 9530).', schema: { type: 'string', example: 'sha-256=:…:' } },
    'maestro-rows': { description: `How many ${list} it has.`, schema: { type: 'integer' } },
  }) as const;

/** With the time in UTC: `maestro-resources-2026-01-31T12-00-00Z.csv`. */
export const exportFileName = (list: string, format: ExportFormat): string =>
  `maestro-${list}-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}Z.${format}`;

/** The OpenAPI content of an export in each format. */
export const EXPORT_CONTENT = {
  'text/csv': {
    schema: {
      type: 'string',
      description:
        'RFC 4180 in UTF-8 with a byte order mark, one resource per row, with the columns of `discover --format csv`: the common fields, the shown fields of the entities in the file, all attributes and relations as JSON; then what the host adds. Text that a spreadsheet would evaluate as a formula is prefixed with an apostrophe.',
    },
    example: 'Name,Provider,Kind,…\r\nweb-1,digitalocean,digitalocean.droplet,…\r\n',
  },
  'application/x-ndjson': {
    schema: { type: 'string', description: 'One resource per line, as an item of GET /resources.' },
    example: '{"id":"0194e1a6-5b1f-7c3e-9d52-2f6a1c1f2b3d","name":"web-1",…}\n',
  },
} as const;
