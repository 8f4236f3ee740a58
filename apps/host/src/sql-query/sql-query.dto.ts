import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';

/** What `POST /sql` takes. */
export class SqlQueryDto {
  @ApiProperty({
    example: 'select region, count(*) from server where counted group by region',
    description: 'One SELECT over the schema inventory, of up to 10,000 characters.',
  })
  @IsString()
  query!: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 10_000, default: 1000 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10_000)
  limit: number = 1000;
}

/** A column of a result. */
export class SqlColumnDto {
  @ApiProperty({ example: 'region' })
  readonly name!: string;

  @ApiProperty({ example: 'text', description: 'As PostgreSQL names it.' })
  readonly type!: string;
}

/** The result of a query. */
export class SqlResultDto {
  @ApiProperty({ type: [SqlColumnDto] })
  readonly columns!: readonly SqlColumnDto[];

  @ApiProperty({
    type: 'array',
    items: { type: 'array', items: {} },
    description:
      'A value for each column. Decimals are texts, because they are exact; whole numbers are texts beyond 2^53.',
  })
  readonly rows!: readonly (readonly unknown[])[];

  @ApiProperty({ description: 'Whether there are more rows, beyond the limit or 5 MB.' })
  readonly truncated!: boolean;
}

/** A column of a view. */
export class SqlSchemaColumn extends SqlColumnDto {
  @ApiPropertyOptional({ description: 'What it is.', example: 'Where it is.' })
  readonly comment?: string;
}

/** A view that queries read. */
export class SqlSchemaView {
  @ApiProperty({ example: 'server' })
  readonly name!: string;

  @ApiPropertyOptional({ description: 'What its rows are.', example: 'Servers of all providers.' })
  readonly comment?: string;

  @ApiProperty({ type: [SqlSchemaColumn] })
  readonly columns!: readonly SqlSchemaColumn[];
}

/** The views of the schema inventory. */
export class SqlSchema {
  @ApiProperty({ type: [SqlSchemaView] })
  readonly views!: readonly SqlSchemaView[];
}
