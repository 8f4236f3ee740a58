import { z } from 'zod';
import { CredentialField } from './credential-field.decorator.js';
import { credentialsSchema } from './credentials-schema.js';

class TokenCredentials {
  @CredentialField({
    label: 'Token',
    secret: true,
    help: 'From the settings.',
    pattern: /^dop_v1_[0-9a-f]{4}$/,
    shape: '4 digits',
  })
  token!: string;

  @CredentialField({ label: 'Team', secret: false, help: 'Its name.' })
  team!: string;
}

const schema = await credentialsSchema(TokenCredentials);

describe('credentialsSchema', () => {
  it('describes each field for a form, in the order they are written', () => {
    expect(schema).toEqual({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      properties: {
        token: {
          type: 'string',
          minLength: 1,
          pattern: '^dop_v1_[0-9a-f]{4}$',
          title: 'Token',
          description: 'From the settings.',
          format: 'password',
          writeOnly: true,
        },
        team: { type: 'string', minLength: 1, title: 'Team', description: 'Its name.' },
      },
      required: ['token', 'team'],
      additionalProperties: false,
    });
    expect(Object.keys(schema.properties)).toEqual(['token', 'team']);
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  it.each([
    ['a well-formed credential', { token: 'dop_v1_0a1b', team: 't' }, true],
    ['a missing field', { token: 'dop_v1_0a1b' }, false],
    ['an empty field', { token: 'dop_v1_0a1b', team: '' }, false],
    ['a wrong shape', { token: 'dop_v1_x', team: 't' }, false],
    ['an unknown field', { token: 'dop_v1_0a1b', team: 't', more: 'x' }, false],
  ])('judges %s as a validator of JSON Schema does', (_, value, valid) => {
    const validator = z.fromJSONSchema(schema as unknown as z.core.JSONSchema.JSONSchema);

    expect(validator.safeParse(value).success).toBe(valid);
  });
});
