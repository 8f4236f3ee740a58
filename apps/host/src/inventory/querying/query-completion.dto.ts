import type { QuerySuggestion } from '@maestro/core';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Type } from 'class-transformer';

const MAX_LENGTH = 4000;

/** What `GET /resources/query` takes. */
export class QueryCompletionQuery {
  @ApiProperty({ description: 'A query, which may be unfinished.', example: 'kind:droplet reg' })
  @IsString({ message: 'query must be one text' })
  @MaxLength(MAX_LENGTH)
  query!: string;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'Where somebody writes, in UTF-16 code units. Default: the end.',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(MAX_LENGTH)
  position?: number;
}

/** A word that may be written. */
export class QuerySuggestionView implements QuerySuggestion {
  @ApiProperty({ example: 'region:', description: 'With the symbol that follows a name.' })
  readonly text!: string;

  @ApiPropertyOptional({ description: 'What it is.' })
  readonly label?: string;
}

/** What is wrong with a query. */
export class QueryMistake {
  @ApiProperty()
  readonly message!: string;

  @ApiProperty({ type: 'integer', description: 'In UTF-16 code units from the start of the query.' })
  readonly position!: number;

  @ApiProperty({ type: 'integer', description: '0 at the end of the query.' })
  readonly length!: number;
}

/** What may be written at a position of a query, and what is wrong with it. */
export class QueryCompletionView {
  @ApiProperty({ type: 'integer', description: 'Where the unfinished word begins.' })
  readonly from!: number;

  @ApiProperty({ type: 'integer' })
  readonly length!: number;

  @ApiPropertyOptional({ description: 'The field whose value is unfinished. Absent: a name is.', example: 'region' })
  readonly field?: string;

  @ApiProperty({ type: [QuerySuggestionView], description: 'Not regions, statuses and tags: facets have them.' })
  readonly suggestions!: readonly QuerySuggestionView[];

  @ApiPropertyOptional({ description: 'The first mistake. Absent: the query can be used.' })
  readonly mistake?: QueryMistake;
}
