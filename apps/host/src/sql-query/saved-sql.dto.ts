import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, Matches } from 'class-validator';
import { MayBeAbsent } from '../http/requests/request-decorators.js';

/** The body of `POST /sql/queries`. */
export class SaveSqlDto {
  @ApiProperty({ minLength: 1, maxLength: 100, example: 'Resources by region' })
  @Matches(/^(?=.*\S)[^\0]{1,100}$/s, { message: 'name must have 1 to 100 characters, not only spaces, and no NUL' })
  name!: string;

  @ApiProperty({ maxLength: 10_000, example: 'select region, count(*) from resource where counted group by region' })
  @Matches(/^(?=.*\S)[^\0]{1,10000}$/s, {
    message: 'query must have 1 to 10,000 characters, not only spaces, and no NUL',
  })
  query!: string;

  @ApiPropertyOptional({ description: 'Whether everybody sees it. It requires the role operator.', default: false })
  @MayBeAbsent()
  @IsBoolean()
  shared: boolean = false;
}

/** A saved query. */
export class SavedSqlDto {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ example: 'Resources by region' })
  readonly name!: string;

  @ApiProperty({ example: 'select region, count(*) from resource where counted group by region' })
  readonly query!: string;

  @ApiProperty({ description: 'The name of the token that saved it.', example: 'reporting' })
  readonly owner!: string;

  @ApiProperty({ description: 'Whether everybody sees it.' })
  readonly shared!: boolean;
}

/** Saved queries. */
export class SavedSqlPage {
  @ApiProperty({ type: [SavedSqlDto] })
  readonly items!: readonly SavedSqlDto[];
}
