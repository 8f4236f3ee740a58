import { ApiProperty, ApiSchema } from '@nestjs/swagger';

/** The headers of every feed. */
export const FEED_HEADERS = {
  'maestro-rows': { description: 'How many resources it has.', schema: { type: 'integer' } },
  'maestro-without-address': {
    description: 'How many resources were left out because they have no address. Absent: none.',
    schema: { type: 'integer' },
  },
  'maestro-unsupported': {
    description: 'How many resources were left out because the format has no form for their kind. Absent: none.',
    schema: { type: 'integer' },
  },
  'maestro-incomplete': {
    description:
      'The tasks whose latest listing was not complete, with their connection and the time of their last complete listing (RFC 8941). Absent: all were.',
    schema: {
      type: 'string',
      example: 'server-list;connection="8f14e45f-ceea-467f-a9d2-5f6a1c1f2b3d";complete="2026-11-03T12:00:00.000Z"',
    },
  },
  'maestro-complete-at': {
    description: 'When the oldest of the last complete listings ended, RFC 3339. Absent: a task never had one.',
    schema: { type: 'string', format: 'date-time' },
  },
} as const;

/** A group of targets with the same labels, as Prometheus reads it. */
export class PrometheusTargetGroup {
  @ApiProperty({ type: [String], example: ['203.0.113.7:80'] })
  readonly targets!: readonly string[];

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { __meta_maestro_name: 'web-1', __meta_maestro_tags: ',web,' },
  })
  readonly labels!: Readonly<Record<string, string>>;
}

/** The inventory of Ansible. Every other property is a group with its `hosts`. */
@ApiSchema({ description: 'Every other property is a group, with its `hosts`.' })
export class AnsibleInventory {
  @ApiProperty({
    type: 'object',
    properties: { hostvars: { type: 'object', additionalProperties: { type: 'object', additionalProperties: true } } },
    required: ['hostvars'],
    description: 'The variables of each host: `ansible_host`, and the resource as `maestro`.',
  })
  readonly _meta!: object;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Its `children` are all groups.' })
  readonly all!: object;
}

/** The OpenAPI content of a feed as text. */
export const textFeed = (example: string) => ({
  'text/plain': {
    schema: { type: 'string', description: 'Comments name the tasks whose latest listing was not complete.' },
    example,
  },
});

/** The OpenAPI content of a feed as a file. */
export const contentOf = (type: string, example: string, format?: 'binary') => ({
  [type]: { schema: { type: 'string', ...(format && { format }) }, example },
});
