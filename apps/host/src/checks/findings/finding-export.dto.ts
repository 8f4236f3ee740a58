import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsOneOf } from '../../http/requests/request-decorators.js';
import { EXPORT_FORMATS, type ExportFormat } from '../../inventory/export/resource-export.dto.js';
import { FindingFilterQuery } from './finding.dto.js';

/** What `GET /findings/export` accepts: all filters of the list. */
export class FindingExportQuery extends FindingFilterQuery {
  @ApiPropertyOptional({
    enum: EXPORT_FORMATS,
    default: 'csv',
    description: '`csv`, or `ndjson`: one JSON object per line.',
  })
  @IsOptional()
  @IsOneOf(EXPORT_FORMATS)
  format: ExportFormat = 'csv';
}

/** The OpenAPI content of an export in each format. */
export const FINDING_EXPORT_CONTENT = {
  'text/csv': {
    schema: {
      type: 'string',
      description:
        'RFC 4180 in UTF-8 with a byte order mark, one finding per row. Text that a spreadsheet would evaluate as a formula is prefixed with an apostrophe.',
    },
    example: 'Severity,Title,State,Resource,…\r\nmedium,Volume is attached to nothing,open,data-1,…\r\n',
  },
  'application/x-ndjson': {
    schema: { type: 'string', description: 'One finding per line, as an item of GET /findings.' },
    example: '{"id":"0194e1a6-5b1f-7c3e-9d52-2f6a1c1f2b3d","check":"digitalocean.volume-unattached",…}\n',
  },
} as const;
