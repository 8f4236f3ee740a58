import { describe, expect, it } from 'vitest';
import { credentialErrors } from './credential-fields';

const SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  properties: {
    token: {
      type: 'string',
      minLength: 1,
      pattern: '^dop_v1_[0-9a-f]{4}$',
      allOf: [{ type: 'string', pattern: '^[^0]*$' }],
      title: 'Token',
      description: 'From the settings.',
      format: 'password',
      'x-shape': '4 digits after "dop_v1_".',
    },
    team: { type: 'string', minLength: 1, title: 'Team', description: 'Its name.' },
  },
  required: ['token', 'team'],
  additionalProperties: false,
};

describe('credentialErrors', () => {
  it('accepts what the schema allows', () => {
    expect(credentialErrors(SCHEMA, { token: 'dop_v1_1abc', team: 'a' })).toEqual({});
  });

  it('names each field that is missing', () => {
    expect(credentialErrors(SCHEMA, { token: '', team: '' })).toEqual({
      token: 'Token is missing.',
      team: 'Team is missing.',
    });
  });

  it.each(['dop_v1_1', 'dop_v1_0abc', ' dop_v1_1abc'])('describes the required format of %j', (token) => {
    expect(credentialErrors(SCHEMA, { token, team: 'a' })).toEqual({
      token: 'Token has the wrong format: 4 digits after "dop_v1_".',
    });
  });
});
