import { type Managed, MANAGED, type Resource } from '@maestro/core';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ManagedView } from '../managed/managed.dto.js';
import { type KeptUnknown } from '../../database/tables/unknown-since.js';
import { AnnotationSummary } from './annotation-summary.dto.js';

const text = { type: 'string' } as const;

const objectOf = <Name extends string>(properties: Record<Name, object>, required: readonly NoInfer<Name>[]) => ({
  type: 'object' as const,
  properties,
  required: [...required],
});

/** The contract's `ResourceKey`, for the API documents. */
export const KEY_SCHEMA = objectOf({ provider: text, kind: text, uid: text }, ['provider', 'kind', 'uid']);

/** The contract's `ResourceSelector`. */
export const SELECTOR_SCHEMA = objectOf(
  {
    kind: { ...text, description: 'Absent: of any kind.' },
    tag: text,
    hostName: text,
    address: text,
    cidr: text,
    urn: text,
  },
  [],
);

/** The contract's `Relation`. */
const RELATION_SCHEMA = objectOf({ type: text, to: { anyOf: [KEY_SCHEMA, SELECTOR_SCHEMA] } }, ['type', 'to']);

/** An operation of JSON Patch (RFC 6902, section 4) with the removed value. */
export const OPERATION_SCHEMA = objectOf(
  {
    op: { ...text, enum: ['add', 'remove', 'replace', 'move', 'copy'] },
    path: text,
    from: text,
    value: {},
    was: {},
    valueBytes: { type: 'integer', description: 'The size of `value` as JSON, where it is too large to be sent.' },
    wasBytes: { type: 'integer', description: 'The size of `was` as JSON, where it is too large to be sent.' },
  },
  ['op', 'path'],
);

/** A short description of a resource. */
export class ResourceSummary {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ format: 'uuid' })
  readonly connectionId!: string;

  @ApiProperty({
    ...KEY_SCHEMA,
    selfRequired: true,
    example: { provider: 'digitalocean', kind: 'digitalocean.droplet', uid: '3164444' },
  })
  readonly key!: Resource['key'];

  @ApiProperty({ example: 'web-1' })
  readonly name!: string;

  @ApiProperty({ type: String, example: 'server', description: 'The id of an entity of the catalogue.' })
  readonly entity!: Resource['entity'];

  @ApiPropertyOptional({ description: 'Absent for what has no region.', example: 'nyc3' })
  readonly region?: string;

  @ApiPropertyOptional({ description: "In the provider's own words.", example: 'active' })
  readonly status?: string;

  @ApiProperty({ description: 'Whether it is active, according to its status.' })
  readonly active!: boolean;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When it was marked as deleted; null while it exists.',
  })
  readonly goneAt!: string | null;
}

/** A field that the last sync could not read. */
class UnknownFieldView implements KeptUnknown {
  @ApiProperty({
    example: 'corsRules',
    description:
      'A field of `attributes` (in each element of a list: `nodePools.tags`), `tags`, or relations of a type (`relations.member-of`; of those ' +
      'that point by tag: `relations.protects.tag`).',
  })
  readonly field!: string;

  @ApiProperty({ description: 'Why, and what to do.' })
  readonly reason!: string;

  @ApiPropertyOptional({ example: 'tag:read', description: 'The scope to grant, where that alone is missing.' })
  readonly scope?: string;

  @ApiProperty({ format: 'date-time' })
  readonly since!: string;

  @ApiProperty({ description: 'Whether the last known value is shown; otherwise it is empty.' })
  readonly lastKnown!: boolean;
}

/** A resource in a list: the contract's Resource without `raw`, with what the host knows about it. */
export class ResourceItem extends ResourceSummary implements Omit<Resource, 'raw'> {
  @ApiPropertyOptional({ format: 'date-time', description: 'At the provider.' })
  readonly createdAt?: string;

  @ApiProperty({ type: [String] })
  readonly tags!: readonly string[];

  @ApiProperty({ type: 'object', additionalProperties: true, description: "The entity's own fields, units in names." })
  readonly attributes!: object;

  @ApiPropertyOptional({
    format: 'date-time',
    description:
      'When its volatile attributes (`measures` of the provider’s task) were last read, some by deep syncs only. Absent without any, and at a past time: they have no history.',
  })
  readonly measuredAt?: string;

  @ApiPropertyOptional({
    type: [UnknownFieldView],
    description: 'What the last sync could not read; the last known values are shown.',
  })
  readonly unknown?: readonly UnknownFieldView[];

  @ApiPropertyOptional({
    type: AnnotationSummary,
    description: 'What people and rules added. Absent without any, and at a past time.',
  })
  readonly annotations?: AnnotationSummary;

  @ApiProperty({ type: 'array', items: RELATION_SCHEMA })
  readonly relations!: Resource['relations'];

  @ApiProperty({ format: 'date-time' })
  readonly firstSeenAt!: string;

  @ApiProperty({ format: 'date-time', description: 'When this version began.' })
  readonly changedAt!: string;

  @ApiPropertyOptional({
    enum: MANAGED,
    description:
      'Whether Terraform manages it: with `include=managed` only. Absent while no state is known, and for deleted resources.',
  })
  readonly managed?: Managed;
}

/** A complete resource as last reported by its provider, even if it is gone. */
export class ResourceDetail extends ResourceItem {
  @ApiPropertyOptional({
    format: 'uri',
    example: 'https://cloud.digitalocean.com/droplets/3164444',
    description: "The URL of the resource in the provider's console. Absent if unknown, and for deleted resources.",
  })
  readonly page?: string;

  @ApiPropertyOptional({
    type: ManagedView,
    description: 'Whether Terraform manages it, and where. Absent while no state is known, and for deleted resources.',
  })
  readonly terraform?: ManagedView;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: "The provider's own object, without secrets.",
  })
  readonly raw!: unknown;
}

/** A page of resources. */
export class ResourcePage {
  @ApiProperty({ type: [ResourceItem] })
  readonly items!: readonly ResourceItem[];

  @ApiProperty({ type: String, nullable: true, description: 'For the next page; null on the last.' })
  readonly nextCursor!: string | null;

  @ApiProperty({
    description:
      'The search stopped before the page was full, because finding the rest would have taken too long. `nextCursor` continues it; the page may even be empty.',
  })
  readonly cut!: boolean;

  @ApiPropertyOptional({
    description:
      'How far an interrupted search got: the sort key of the last examined resource. The list is complete up to there.',
    example: 'build-nyc3-0001200',
  })
  readonly reached?: string;
}
