import { CHECK_CATEGORIES, CHECK_SEVERITIES, type CheckCategory, type CheckSeverity } from '@maestro/core';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, Matches } from 'class-validator';
import { BoundedCount, CursorText } from '../../http/paging/paging-decorators.js';
import { IsMoment } from '../../http/paging/moment-parser.js';
import { IsOneOf } from '../../http/requests/request-decorators.js';
import { FilterValues } from '../../inventory/listing/list-query-decorators.js';

/** `unknown`: a list or a field that the check depends on could not be read, so the last known state stays. */
export const FINDING_STATES = ['open', 'muted', 'unknown', 'resolved'] as const;

/** One of {@link FINDING_STATES}. */
export type FindingState = (typeof FINDING_STATES)[number];

/** What findings can be counted by. */
export const FINDING_GROUPS = [
  'severity',
  'category',
  'check',
  'entity',
  'kind',
  'connection',
  'region',
  'owner',
] as const;

/** One of {@link FINDING_GROUPS}. */
export type FindingGroup = (typeof FINDING_GROUPS)[number];

/** What could be saved a month. */
export class SavedAmount {
  @ApiProperty({ example: 12.5 })
  readonly amount!: number;

  @ApiProperty({ example: 'USD' })
  readonly currency!: string;
}

/** The resource of a finding. */
export class FoundResourceView {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ example: 'web-1' })
  readonly name!: string;

  @ApiProperty({ example: 'digitalocean.droplet' })
  readonly kind!: string;

  @ApiProperty({ example: '3164444' })
  readonly uid!: string;

  @ApiProperty({ example: 'server' })
  readonly entity!: string;

  @ApiProperty({ type: String, nullable: true })
  readonly region!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Who owns it, as annotated.' })
  readonly owner!: string | null;
}

/** Who does not want to be told. */
export class MuteView {
  @ApiProperty({ example: 'Ada' })
  readonly by!: string;

  @ApiProperty()
  readonly reason!: string;

  @ApiProperty({ format: 'date-time' })
  readonly at!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null: for good.' })
  readonly until!: string | null;
}

/** What a check found about a resource. */
export class Finding {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ description: 'The id of the check.', example: 'digitalocean.volume-unattached' })
  readonly check!: string;

  @ApiProperty({ example: 'Volume is attached to nothing' })
  readonly title!: string;

  @ApiProperty({ enum: CHECK_SEVERITIES })
  readonly severity!: CheckSeverity;

  @ApiProperty({ enum: CHECK_CATEGORIES })
  readonly category!: CheckCategory;

  @ApiProperty({
    enum: FINDING_STATES,
    description: '`unknown`: what the check depends on could not be read; `reason` says what.',
  })
  readonly state!: FindingState;

  @ApiProperty({ type: String, nullable: true, description: 'Why it is unknown, and what to do.' })
  readonly reason!: string | null;

  @ApiProperty({ type: FoundResourceView })
  readonly resource!: FoundResourceView;

  @ApiProperty({ format: 'uuid' })
  readonly connectionId!: string;

  @ApiProperty({ example: 'Production' })
  readonly connectionName!: string;

  @ApiProperty({ type: SavedAmount, nullable: true, description: 'What could be saved a month.' })
  readonly saves!: SavedAmount | null;

  @ApiProperty({ format: 'date-time' })
  readonly firstSeenAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Since when it is open, this time.' })
  readonly openedAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it was last known to be open.' })
  readonly lastSeenAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly resolvedAt!: string | null;

  @ApiProperty({ type: MuteView, nullable: true })
  readonly mute!: MuteView | null;
}

/** A page of findings, the most severe first. */
export class FindingPage {
  @ApiProperty({ type: [Finding] })
  readonly items!: readonly Finding[];

  @ApiProperty({ type: String, nullable: true, description: 'For the next page; null on the last.' })
  readonly nextCursor!: string | null;
}

/** Which findings. */
export class FindingFilterQuery {
  @FilterValues(`Severities: ${CHECK_SEVERITIES.join(', ')}.`, 'high')
  @IsOneOf(CHECK_SEVERITIES, { each: true })
  severity?: CheckSeverity[];

  @FilterValues(`Categories: ${CHECK_CATEGORIES.join(', ')}.`, 'unused')
  @IsOneOf(CHECK_CATEGORIES, { each: true })
  category?: CheckCategory[];

  @FilterValues('Ids of checks.', 'digitalocean.volume-unattached')
  check?: string[];

  @FilterValues('Ids of connections.', '8f14e45f-ceea-467f-a9d2-5f6a1c1f2b3d')
  @IsUUID('all', { each: true })
  connection?: string[];

  @FilterValues('Ids of resources.', '8f14e45f-ceea-467f-a9d2-5f6a1c1f2b3d')
  @IsUUID('all', { each: true })
  resource?: string[];

  @FilterValues('Owners of their resources, as annotated.', 'team-a@example.com')
  owner?: string[];

  @FilterValues('Kinds of their resources.', 'digitalocean.droplet')
  kind?: string[];

  @FilterValues('Ids of entities of the catalogue.', 'server')
  entity?: string[];

  @FilterValues(`States: ${FINDING_STATES.join(', ')}. Unless given, open.`, 'open')
  @IsOneOf(FINDING_STATES, { each: true })
  state?: FindingState[];

  @ApiPropertyOptional({
    description: 'A query that their resources must match. docs/queries.md explains the language.',
    example: 'tag:env:production region:fra1',
  })
  @IsOptional()
  @IsString({ message: 'query must be one text' })
  query?: string;
}

/** What `GET /findings` takes. */
export class FindingListQuery extends FindingFilterQuery {
  @BoundedCount(50, 200, 'How many findings a page has.')
  limit: number = 50;

  @CursorText()
  cursor?: string;
}

/** What `GET /findings/summary` takes. */
export class FindingSummaryQuery extends FindingFilterQuery {
  @ApiPropertyOptional({ enum: FINDING_GROUPS, default: 'severity' })
  @IsOptional()
  @IsOneOf(FINDING_GROUPS)
  groupBy: FindingGroup = 'severity';
}

/** Findings with the same value. */
export class FindingGroupView {
  @ApiProperty({ type: String, nullable: true, example: 'high', description: 'Null: without one.' })
  readonly value!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The title of a check, the name of a connection.' })
  readonly label!: string | null;

  @ApiProperty({ type: 'integer' })
  readonly count!: number;

  @ApiProperty({ type: [SavedAmount], description: 'What could be saved a month, in each currency.' })
  readonly saves!: readonly SavedAmount[];
}

/** How many findings there are, and what could be saved a month. */
export class FindingSummary {
  @ApiProperty({ enum: FINDING_GROUPS })
  readonly groupBy!: FindingGroup;

  @ApiProperty({ type: 'integer' })
  readonly count!: number;

  @ApiProperty({ type: [SavedAmount] })
  readonly saves!: readonly SavedAmount[];

  @ApiProperty({ type: [FindingGroupView], description: 'The most severe first, else the largest.' })
  readonly groups!: readonly FindingGroupView[];
}

/** Something that became of a finding. */
export class FindingEventView {
  @ApiProperty({ enum: ['opened', 'resolved', 'unknown', 'muted', 'unmuted'] })
  readonly type!: string;

  @ApiProperty({ format: 'date-time' })
  readonly at!: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Who, why and until when; the reason.' })
  readonly detail!: object;
}

/** A finding with its history. */
export class FindingDetail extends Finding {
  @ApiProperty({ type: [FindingEventView], description: 'Oldest first.' })
  readonly events!: readonly FindingEventView[];
}

/** The body of a mute. */
export class MuteRequest {
  @ApiProperty({ description: 'Why it needs no attention.', maxLength: 1000 })
  @Matches(/^[^\0]{1,1000}$/s, { message: 'reason must have 1 to 1000 characters and no NUL' })
  reason!: string;

  @ApiPropertyOptional({ description: 'RFC 3339. Absent: for good.', format: 'date-time' })
  @IsOptional()
  @IsMoment()
  until?: string;
}
