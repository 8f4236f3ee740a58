import { MaxLength } from 'class-validator';
import { CredentialField, credentialFields } from './credential-field-decorator.js';
import { InvalidCredentialsError, parseCredentials } from './parse-credentials.js';

class SpacesCredentials {
  @CredentialField({
    label: 'Access key',
    secret: false,
    help: 'Twenty letters.',
    pattern: /^DO\w+$/,
    shape: 'letters after DO',
  })
  key!: string;

  @MaxLength(10, { message: 'Secret key is too long.' })
  @CredentialField({ label: 'Secret key', secret: true, help: 'Shown once.' })
  secret!: string;
}

class TeamCredentials extends SpacesCredentials {
  @CredentialField({ label: 'Team', secret: false, help: 'Its name.' })
  team!: string;
}

function issuesOf(input: unknown): Record<string, string> {
  try {
    parseCredentials(SpacesCredentials, input);
  } catch (error) {
    if (error instanceof InvalidCredentialsError)
      return Object.fromEntries(error.issues.map(({ field, message }) => [field, message]));
    throw error;
  }
  return {};
}

describe('parseCredentials', () => {
  it('hides what is valid, without the white space that a paste brings', () => {
    const credentials = parseCredentials(SpacesCredentials, { key: ' DO123\n', secret: '\ts3cret ' });

    expect(credentials.reveal()).toEqual({ key: 'DO123', secret: 's3cret' });
    expect(credentials.reveal()).toBeInstanceOf(SpacesCredentials);
    expect(String(credentials)).toBe('[redacted]');
  });

  it.each([undefined, null, 'text', 5, {}, []])('names every field that %p lacks', (input) => {
    expect(issuesOf(input)).toEqual({ key: 'Access key is missing.', secret: 'Secret key is missing.' });
  });

  it.each([
    ['empty', '', 'Access key is empty.'],
    ['only white space', '  \n', 'Access key is empty.'],
    ['of the wrong shape', 'AKIA123', 'Access key has the wrong format: letters after DO'],
    ['a number', 5, 'Access key is missing.'],
    ['an object', { $ne: '' }, 'Access key is missing.'],
  ])('refuses a field that is %s', (_, key, message) => {
    expect(issuesOf({ key, secret: 's3cret' })).toEqual({ key: message });
  });

  it('obeys further rules on the same property', () => {
    expect(issuesOf({ key: 'DO1', secret: 'x'.repeat(11) })).toEqual({ secret: 'Secret key is too long.' });
  });

  it('names a field that the credential does not have', () => {
    const message = 'This credential has no such field.';

    expect(issuesOf({ key: 'DO1', secret: 's', token: 'x', toString: 'y' })).toEqual({
      token: message,
      toString: message,
    });
  });

  it('never shows a value', () => {
    const input = { key: 'value-of-key', secret: 'value-of-secret', more: 'value-of-more' };

    try {
      parseCredentials(SpacesCredentials, input);
      throw new Error('It was accepted.');
    } catch (error) {
      expect(error).toMatchObject({ name: 'InvalidCredentialsError' });
      expect(`${(error as Error).stack} ${JSON.stringify(error)}`).not.toContain('value-of');
      expect((error as Error).message).toContain('key: Access key has the wrong format');
    }
  });

  it('keeps the fields of a class that extends another apart from those of that one', () => {
    const names = [SpacesCredentials, TeamCredentials].map((type) => credentialFields(type).map(({ name }) => name));

    expect(names).toEqual([
      ['key', 'secret'],
      ['key', 'secret', 'team'],
    ]);
    expect(parseCredentials(TeamCredentials, { key: 'DO1', secret: 's', team: 't' }).reveal().team).toBe('t');
  });

  it('knows no field of a class that declares none', () => {
    expect(credentialFields(class {})).toEqual([]);
  });
});
