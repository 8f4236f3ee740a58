import { ApiProperty } from '@nestjs/swagger';

/** The headers of every feed. */
export const FEED_HEADERS = {
  'maestro-rows': { description: 'How many resources it has.', schema: { type: 'integer' } },
  'maestro-without-address': {
    description: 'How many resources were left out because they have no address. Absent: none.',
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
