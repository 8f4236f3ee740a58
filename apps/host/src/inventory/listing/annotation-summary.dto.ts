import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

const texts = { type: 'object', additionalProperties: { type: 'string' as const } } as const;

/** The annotations of a resource in lists. */
export class AnnotationSummary {
  @ApiPropertyOptional({ example: 'team-a@example.com' })
  readonly owner?: string;

  @ApiPropertyOptional({ example: 'production' })
  readonly environment?: string;

  @ApiPropertyOptional()
  readonly note?: string;

  @ApiProperty({ ...texts, example: { tier: '1' } })
  readonly labels!: Readonly<Record<string, string>>;

  @ApiProperty({ ...texts, description: 'Addresses by title.', example: { Runbook: 'https://example.com/runbook' } })
  readonly links!: Readonly<Record<string, string>>;
}
