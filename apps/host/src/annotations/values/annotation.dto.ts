import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsObject, IsOptional, ValidateBy } from 'class-validator';
import { BoundedCount, CursorText } from '../../http/paging/paging-decorators.js';
import { MayBeAbsent } from '../../http/requests/request-decorators.js';
import { AnnotationSummary } from '../../inventory/listing/annotation-summary.dto.js';
import { ANNOTATION_LIMITS } from './annotation-limits.js';

/** By hand, by CSV, or by a rule. */
export const ANNOTATION_SOURCES = ['hand', 'csv', 'rule'] as const;

/** One of {@link ANNOTATION_SOURCES}. */
export type AnnotationSource = (typeof ANNOTATION_SOURCES)[number];

const removableTexts = {
  type: 'object',
  additionalProperties: { type: 'string' as const, nullable: true },
} as const;

const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string';

const TextOrNull = (): PropertyDecorator =>
  applyDecorators(
    IsOptional(),
    ValidateBy({
      name: 'textOrNull',
      validator: { validate: isTextOrNull, defaultMessage: () => '$property must be a text, or null to remove it' },
    }),
  );

/** Not converted: the names are the user's own, and some of them are also those of methods of objects. */
const NamedTexts = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ obj, key }: { obj: Readonly<Record<string, unknown>>; key: string }) => obj[key]),
    MayBeAbsent(),
    IsObject(),
    ValidateBy({
      name: 'namedTexts',
      validator: {
        validate: (value) => typeof value === 'object' && value !== null && Object.values(value).every(isTextOrNull),
        defaultMessage: () => '$property must have texts as values, or null to remove one',
      },
    }),
  );

/** What is added to a resource. Checked in more detail by `annotationSet`. */
export class AnnotationValues {
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: ANNOTATION_LIMITS.owner,
    example: 'team-a@example.com',
  })
  @TextOrNull()
  readonly owner?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: ANNOTATION_LIMITS.environment,
    example: 'production',
  })
  @TextOrNull()
  readonly environment?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: ANNOTATION_LIMITS.note })
  @TextOrNull()
  readonly note?: string | null;

  @ApiPropertyOptional({ ...removableTexts, description: 'Own labels: up to 50.', example: { tier: '1' } })
  @NamedTexts()
  readonly labels?: Readonly<Record<string, string | null>>;

  @ApiPropertyOptional({
    ...removableTexts,
    description: 'Addresses by title: up to 20, only https.',
    example: { Runbook: 'https://example.com/runbook' },
  })
  @NamedTexts()
  readonly links?: Readonly<Record<string, string | null>>;
}

/** Where a value comes from. */
export class AnnotationOrigin {
  @ApiProperty({ example: 'owner', description: '`owner`, `environment`, `note`, `label:KEY` or `link:TITLE`.' })
  readonly name!: string;

  @ApiProperty({ example: 'team-a@example.com' })
  readonly value!: string;

  @ApiProperty({ enum: ANNOTATION_SOURCES })
  readonly source!: AnnotationSource;

  @ApiProperty({ type: String, nullable: true, description: 'The token that set it, or the name of the rule.' })
  readonly by!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null for a value of a rule.' })
  readonly at!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  readonly ruleId!: string | null;

  @ApiProperty({ description: 'Whether it is a value of a rule in whose place another one was set by hand or CSV.' })
  readonly hidden!: boolean;
}

/** The annotations of a resource. */
export class ResourceAnnotations extends AnnotationSummary {
  @ApiProperty({ type: [AnnotationOrigin] })
  readonly origins!: readonly AnnotationOrigin[];
}

/** What changed of the annotations of a resource. */
export class AnnotationChange {
  @ApiProperty({ format: 'date-time' })
  readonly at!: string;

  @ApiProperty({ enum: ANNOTATION_SOURCES })
  readonly source!: AnnotationSource;

  @ApiProperty({ type: String, nullable: true, description: 'The name of the token. Null: rules.' })
  readonly by!: string | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: {
      type: 'object',
      properties: { was: { type: 'string', nullable: true }, value: { type: 'string', nullable: true } },
    },
    example: { owner: { was: null, value: 'team-a@example.com' } },
  })
  readonly changes!: Readonly<Record<string, { readonly was: string | null; readonly value: string | null }>>;
}

/** A page of changes, newest first. */
export class AnnotationHistoryPage {
  @ApiProperty({ type: [AnnotationChange] })
  readonly items!: readonly AnnotationChange[];

  @ApiProperty({ type: String, nullable: true, description: 'For the next page; null on the last.' })
  readonly nextCursor!: string | null;
}

/** What `GET /resources/{id}/annotations/history` takes. */
export class AnnotationHistoryQuery {
  @BoundedCount(50, 200, 'How many changes a page has.')
  limit: number = 50;

  @CursorText()
  cursor?: string;
}
