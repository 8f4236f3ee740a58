import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PROBLEMS, type ProblemCode } from './problems.constants.js';

const CODES = Object.keys(PROBLEMS) as ProblemCode[];

/** What is wrong with one field, as the API documents show it. */
class FieldProblemDto {
  @ApiProperty({ example: 'credentials.token' })
  field!: string;

  @ApiProperty({ example: 'token must be a string' })
  message!: string;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'Where a text such as `query` is wrong, in UTF-16 code units from its start.',
  })
  position?: number;

  @ApiPropertyOptional({ type: 'integer', description: 'The length of the part that is wrong; 0 at the end.' })
  length?: number;
}

/** A problem (RFC 9457), as the API documents show it. */
export class ProblemDto {
  @ApiProperty({
    format: 'uri-reference',
    example: 'urn:problem-type:maestro:invalid-request',
    description: 'urn:problem-type:maestro: and the code.',
  })
  type!: string;

  @ApiProperty({
    enum: CODES,
    enumName: 'ProblemCode',
    description: 'Identifies the problem; docs/api.md explains each code. A later version may have more.',
  })
  code!: ProblemCode;

  @ApiProperty({ example: 'Invalid request', description: 'For people, and free to be reworded.' })
  title!: string;

  @ApiProperty({ type: 'integer', example: 400 })
  status!: number;

  @ApiProperty({ description: 'What happened, to what, and what to do next.' })
  detail!: string;

  @ApiProperty({ description: 'The id of the request, as in the x-request-id header and in the log.' })
  instance!: string;

  @ApiPropertyOptional({ type: 'integer', description: 'Where an SQL query is wrong, in characters from 1.' })
  position?: number;

  @ApiPropertyOptional({ type: [FieldProblemDto], description: 'The first 20.' })
  errors?: FieldProblemDto[];

  @ApiPropertyOptional({ type: 'integer', description: 'The number of further errors that are not in `errors`.' })
  moreErrors?: number;
}
