import { Matches } from 'class-validator';
import { z } from 'zod';
import { CredentialField } from './credential-field-decorator.js';
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

class KeyCredentials {
  @Matches(/^.{4}$/u)
  @CredentialField({ label: 'Key', secret: false, help: 'Its name.', pattern: /^DO/ })
  key!: string;
}

class AnyCaseCredentials {
  @CredentialField({ label: 'Key', secret: false, help: 'Its name.', pattern: /^[a-f]+$/i })
  key!: string;
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
          'x-shape': '4 digits',
        },
        team: { type: 'string', minLength: 1, title: 'Team', description: 'Its name.' },
      },
      required: ['token', 'team'],
      additionalProperties: false,
    });
    expect(Object.keys(schema.properties)).toEqual(['token', 'team']);
  });

  it('holds every pattern of a field', async () => {
    const { properties } = await credentialsSchema(KeyCredentials);

    expect(properties['key']).toMatchObject({ pattern: '^DO', allOf: [{ type: 'string', pattern: '^.{4}$' }] });
    const validator = z.fromJSONSchema(
      (await credentialsSchema(KeyCredentials)) as unknown as z.core.JSONSchema.JSONSchema,
    );
    expect(['DO12', 'XX12', 'DO123'].map((key) => validator.safeParse({ key }).success)).toEqual([true, false, false]);
  });

  it('refuses a pattern that JSON Schema would read differently', async () => {
    await expect(credentialsSchema(AnyCaseCredentials)).rejects.toThrow('the flags "i"');
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
