import { ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsOneOf } from '../../http/requests/is-one-of-decorator.js';
import { ResourceListQuery } from '../listing/resource-list-query.dto.js';
import { EXPORT_FORMATS, type ExportFormat } from './export-formats.constants.js';

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
