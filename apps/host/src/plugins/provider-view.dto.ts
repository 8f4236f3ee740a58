import {
  type Endpoint,
  HTTP_METHODS,
  type RateLimit,
  type RefusedPlugin,
  type Region,
  type Scope,
  type SetupGuide,
} from '@maestro/core';
import { ApiProperty } from '@nestjs/swagger';

const text = { type: 'string' } as const;
const anObject = (properties: Record<string, object>, required = Object.keys(properties)) => ({
  type: 'object' as const,
  properties,
  required,
});

const STEP = anObject({ text, url: text }, ['text']);
const GUIDE = anObject({ title: text, steps: { type: 'array', items: STEP } });
const SCOPE = anObject({ name: text, fields: { type: 'array', items: text } }, ['name']);
const LIMIT = anObject(
  {
    ...{ name: text, requests: { type: 'integer' }, windowMs: { type: 'integer' } },
    path: { ...text, description: 'Only requests whose path begins with this count.' },
    paths: { type: 'array', items: text, description: 'Only requests to these paths count, together.' },
    method: { ...text, enum: HTTP_METHODS, description: 'Only requests of this method count.' },
  },
  ['name', 'requests', 'windowMs'],
);

/** A kind of resource, with its task and permissions. */
export class ProviderTask {
  @ApiProperty({ example: 'server-list' })
  readonly task!: string;

  @ApiProperty({ example: 'get_all_droplets' })
  readonly access!: string;

  @ApiProperty({ example: 'digitalocean.droplet' })
  readonly kind!: string;

  @ApiProperty({ example: 'Droplets' })
  readonly title!: string;

  @ApiProperty({ example: 'server' })
  readonly entity!: string;

  @ApiProperty({ type: 'array', items: SCOPE, description: 'What to grant. With fields: only those need it.' })
  readonly scopes!: readonly Scope[];

  @ApiProperty({ type: String, nullable: true, description: 'The kind it is listed under.' })
  readonly parent!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '*/5 * * * *', description: 'The default, in UTC.' })
  readonly schedule!: string | null;

  @ApiProperty({
    type: [String],
    example: ['objectCount'],
    description: 'Volatile attributes: only the latest value is kept, without a history.',
  })
  readonly measures!: readonly string[];

  @ApiProperty({ type: String, nullable: true, description: 'What a deep sync reads in addition.' })
  readonly deep!: string | null;
}

/** One provider. */
export class ProviderView {
  @ApiProperty({ example: 'digitalocean' })
  readonly id!: string;

  @ApiProperty({ example: 'DigitalOcean' })
  readonly title!: string;

  @ApiProperty({ example: '^1.0.0', description: 'The versions of the plugin contract it fits.' })
  readonly contract!: string;

  @ApiProperty({ ...GUIDE, selfRequired: true })
  readonly guide!: SetupGuide;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'JSON Schema (2020-12) of the credential.' })
  readonly credentials!: Record<string, unknown>;

  @ApiProperty({ type: 'array', items: anObject({ id: text, url: text }) })
  readonly endpoints!: readonly Endpoint[];

  @ApiProperty({ type: 'array', items: anObject({ id: text, title: text }), description: 'Empty: nothing to choose.' })
  readonly regions!: readonly Region[];

  @ApiProperty({ type: 'array', items: LIMIT })
  readonly limits!: readonly RateLimit[];

  @ApiProperty({ example: 12 })
  readonly concurrency!: number;

  @ApiProperty({ type: [ProviderTask] })
  readonly tasks!: readonly ProviderTask[];
}

/** Every provider. */
export class ProviderList {
  @ApiProperty({ type: [ProviderView] })
  readonly items!: readonly ProviderView[];

  @ApiProperty({ type: String, nullable: true })
  readonly nextCursor!: null;

  @ApiProperty({ type: 'array', items: anObject({ package: text, reason: text }) })
  readonly refused!: readonly RefusedPlugin[];
}
