import { credentialFields, credentialsSchema, InvalidCredentialsError, parseCredentials, Secret } from '@maestro/core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ContractSubject } from '../../contract/contract-suite.types.js';
import { expectContract, show } from '../../contract/expect-contract.js';
import type { MalformedCredential } from '../../scenario/provider-scenario.types.js';

/** Names that indicate a secret. `accessKeyId` is not one. */
const SECRET_NAME = /(token|secret|password|passphrase|privatekey|apikey)$/i;

export function declaresFields({ plugin }: ContractSubject): void {
  const fields = credentialFields(plugin.credentials);
  const unclear = fields.filter(({ name, label, help }) => ![name, label, help].every((text) => text.trim() !== ''));
  const open = fields.filter(({ name, secret }) => SECRET_NAME.test(name) && !secret).map(({ name }) => name);
  expectContract(unclear.length === 0 && fields.length > 0, {
    expected: 'fields, each with a label and help',
    received: show(unclear),
    fix: 'set label and help in @CredentialField',
  });
  expectContract(open.length === 0 && fields.some(({ secret }) => secret), {
    expected: 'secret fields to be flagged as secret',
    received:
      open.length > 0 ? `${open.join(', ')} is not flagged, although its name indicates a secret` : 'no flagged field',
    fix: 'set `secret: true` in @CredentialField: the field is then masked, encrypted and redacted. A field that only identifies a key needs another name: `keyId`',
  });
}

export function acceptsGood({ plugin, scenario }: ContractSubject): void {
  for (const account of scenario.credentials.accounts) {
    const refused = refusal(plugin, account);
    expectContract(refused === undefined, {
      expected: 'the credentials of the scenario to be accepted',
      received: String(refused),
      fix: 'correct the patterns of the credentials class, or the scenario',
    });
  }
  const { seenBy, accounts } = scenario.credentials;
  expectContract(new Set(accounts.map((account) => account[seenBy.field])).size === accounts.length, {
    expected: `two accounts that differ in "${seenBy.field}"`,
    received: 'the same',
    fix: 'add credentials of two different accounts to the scenario',
  });
}

export function refuses({ plugin }: ContractSubject, { field, value }: MalformedCredential): void {
  const error = refusal(plugin, value);
  const named = error instanceof InvalidCredentialsError ? error.issues.map((issue) => issue.field) : [];
  expectContract(named.includes(field), {
    expected: `an error that names "${field}"`,
    received: error === undefined ? 'no error' : show(named),
    fix: 'set a pattern in @CredentialField that matches the whole value, from ^ to $; leave unknown fields to parseCredentials',
  });
  const given: unknown = value[field];
  const shown = typeof given === 'string' && given.length >= 8 && String(error).includes(given);
  expectContract(!shown, {
    expected: 'an error that does not contain the value',
    received: String(error).replaceAll(String(given), '…'),
    fix: 'describe the expected format in the message, never the value',
  });
}

export async function describesItself({ plugin, scenario }: ContractSubject): Promise<void> {
  const schema = await credentialsSchema(plugin.credentials);
  const ajv = new Ajv2020({ strict: false, formats: { password: true } });
  expectContract(ajv.validateSchema(schema) === true, {
    expected: 'a valid JSON Schema (2020-12)',
    received: ajv.errorsText(ajv.errors),
    fix: 'use class-validator decorators that class-validator-jsonschema supports',
  });
  const validate = ajv.compile(schema);
  const [good] = scenario.credentials.accounts;
  const [first = ''] = Object.keys(good);
  const { [first]: _, ...without } = good;
  const verdicts = [validate(good), validate(without), validate({ ...good, surplus: 'text' })];
  expectContract(verdicts.join() === 'true,false,false', {
    expected: 'the schema to accept the scenario’s credential, and to reject it if a field is missing or unknown',
    received: `${verdicts.join(', ')}: ${ajv.errorsText(validate.errors)}`,
    fix: 'correct the patterns of the credentials class',
  });
  const open = credentialFields(plugin.credentials).filter(
    ({ name, secret }) => secret && schema.properties[name]?.writeOnly !== true,
  );
  expectContract(open.length === 0, {
    expected: 'secret fields to be writeOnly in the schema',
    received: show(open.map(({ name }) => name)),
    fix: 'declare the field with @CredentialField',
  });
}

function refusal(plugin: ContractSubject['plugin'], value: unknown): unknown {
  try {
    const parsed = parseCredentials(plugin.credentials, value);
    return parsed instanceof Secret ? undefined : new TypeError('parseCredentials gave no Secret');
  } catch (error) {
    return error;
  }
}
