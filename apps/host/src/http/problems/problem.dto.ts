import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** What is wrong with one field, as the API documents show it. */
class FieldProblemDto {
  @ApiProperty({ example: 'credentials.token' })
  field!: string;

  @ApiProperty({ example: 'token must be a string' })
  message!: string;
}

/** A problem (RFC 9457), as the API documents show it. */
export class ProblemDto {
  /** A name for the kind of problem; `about:blank` where the status says it all. */
  @ApiProperty({ format: 'uri-reference', example: 'urn:problem-type:maestro:invalid-request' })
  type!: string;

  @ApiProperty({ example: 'Invalid request' })
  title!: string;

  @ApiProperty({ type: 'integer', example: 400 })
  status!: number;

  @ApiProperty({ description: 'What happened, to what, and what to do next.' })
  detail!: string;

  @ApiProperty({ description: 'The id of the request, as in the x-request-id header and in the log.' })
  instance!: string;

  @ApiPropertyOptional({ type: [FieldProblemDto], description: 'The first 20.' })
  errors?: FieldProblemDto[];

  @ApiPropertyOptional({ type: 'integer', description: 'The number of further errors that are not in `errors`.' })
  moreErrors?: number;
}
