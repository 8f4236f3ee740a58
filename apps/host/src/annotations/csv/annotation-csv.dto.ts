import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { IsBoolean, IsString, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../../http/requests/request-decorators.js';
import { ResourceCountQuery } from '../../inventory/totals/resource-totals.dto.js';

/** What `GET /annotations/csv` takes: the filters of `GET /resources`. */
export class AnnotationCsvQuery extends OmitType(ResourceCountQuery, ['at']) {}

/** The body of `POST /annotations/csv`. */
export class ImportAnnotationsDto {
  @ApiProperty({
    description:
      'A file in the form of GET /annotations/csv, of up to 200 KB. Send a longer one in parts, each with the headings.',
    example: 'id,owner,environment\n8f14e45f-ceea-467f-a9d2-5f6a1c1f2b3d,team-a@example.com,production\n',
    maxLength: 200_000,
  })
  @IsString()
  @MaxLength(200_000)
  readonly csv!: string;

  @ApiPropertyOptional({ default: false, description: 'Whether the file is only checked.' })
  @MayBeAbsent()
  @IsBoolean()
  readonly dryRun?: boolean;
}

/** What became of a line. */
export const LINE_RESULTS = ['changed', 'unchanged', 'refused'] as const;

/** A line of an imported file. */
export class ImportedLine {
  @ApiProperty({
    type: 'integer',
    description: 'In the file, from 1: the last one of a line with line breaks in a cell.',
  })
  readonly line!: number;

  @ApiProperty({ enum: LINE_RESULTS })
  readonly result!: (typeof LINE_RESULTS)[number];

  @ApiPropertyOptional({ format: 'uuid', description: 'The id of its resource.' })
  readonly resourceId?: string;

  @ApiPropertyOptional({ description: 'Why it was refused, and what to do.' })
  readonly message?: string;
}

/** What became of a file. */
export class ImportedAnnotations {
  @ApiProperty({ type: 'integer' })
  readonly changed!: number;

  @ApiProperty({ type: 'integer' })
  readonly unchanged!: number;

  @ApiProperty({ type: 'integer' })
  readonly refused!: number;

  @ApiProperty()
  readonly dryRun!: boolean;

  @ApiProperty({ type: [ImportedLine], description: 'Every line after the headings.' })
  readonly lines!: readonly ImportedLine[];
}
