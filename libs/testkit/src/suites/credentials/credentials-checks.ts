import { credentialFields, credentialsSchema, InvalidCredentialsError, parseCredentials, Secret } from '@maestro/core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ContractSubject } from '../../contract/contract-suite.types.js';
import { expectContract, show } from '../../contract/expect-contract.js';
import type { MalformedCredential } from '../../scenario/provider-scenario.types.js';

/** Names of fields that open an account, in all likelihood. `accessKeyId` is none. */
const SECRET_NAME = /(token|secret|password|passphrase|privatekey|apikey)$/i;

export function declaresFields({ plugin }: ContractSubject): void {
  const fields = credentialFields(plugin.credentials);
  const unclear = fields.filter(({ name, label, help }) => ![name, label, help].every((text) => text.trim() !== ''));
  const open = fields.filter(({ name, secret }) => SECRET_NAME.test(name) && !secret).map(({ name }) => name);
  expectContract(unclear.length === 0 && fields.length > 0, {
    expected: 'fields, each with a label and help',
    received: show(unclear),
    fix: 'give @CredentialField a label and a sentence of help',
  });
  expectContract(open.length === 0 && fields.some(({ secret }) => secret), {
    expected: 'what opens the account to be flagged as secret',
    received: open.length > 0 ? `${open.join(', ')} is not, and is one by its name` : 'no field is',
    fix: 'set `secret: true` in @CredentialField: the field is then masked, sealed and redacted. What only says who asks needs another name, as the id of a key does: `keyId`',
  });
}

export function acceptsGood({ plugin, scenario }: ContractSubject): void {
  for (const account of scenario.credentials.accounts) {
    const refused = refusal(plugin, account);
    expectContract(refused === undefined, {
      expected: 'the credentials of the scenario to be taken',
      received: String(refused),
      fix: 'correct the patterns of the credentials class, or the scenario',
    });
  }
  const { seenBy, accounts } = scenario.credentials;
  expectContract(new Set(accounts.map((account) => account[seenBy.field])).size === accounts.length, {
    expected: `two accounts that differ in "${seenBy.field}"`,
    received: 'the same',
    fix: 'give the scenario credentials of two accounts',
  });
}

export function refuses({ plugin }: ContractSubject, { field, value }: MalformedCredential): void {
  const error = refusal(plugin, value);
  const named = error instanceof InvalidCredentialsError ? error.issues.map((issue) => issue.field) : [];
  expectContract(named.includes(field), {
    expected: `a refusal that names "${field}"`,
    received: error === undefined ? 'no refusal' : show(named),
    fix: 'give the field a pattern in @CredentialField that holds for the whole value, from ^ to $; leave unknown fields to parseCredentials',
  });
  const given: unknown = value[field];
  const shown = typeof given === 'string' && given.length >= 8 && String(error).includes(given);
  expectContract(!shown, {
    expected: 'a refusal that does not repeat what was given',
    received: String(error).replaceAll(String(given), '…'),
    fix: 'describe the right shape in the message, never the value',
  });
}

export async function describesItself({ plugin, scenario }: ContractSubject): Promise<void> {
  const schema = await credentialsSchema(plugin.credentials);
  const ajv = new Ajv2020({ strict: false, formats: { password: true } });
  expectContract(ajv.validateSchema(schema) === true, {
    expected: 'a valid JSON Schema (2020-12)',
    received: ajv.errorsText(ajv.errors),
    fix: 'use class-validator decorators that class-validator-jsonschema can write',
  });
  const validate = ajv.compile(schema);
  const [good] = scenario.credentials.accounts;
  const [first = ''] = Object.keys(good);
  const { [first]: _, ...without } = good;
  const verdicts = [validate(good), validate(without), validate({ ...good, surplus: 'text' })];
  expectContract(verdicts.join() === 'true,false,false', {
    expected:
      'the schema to take the scenario’s credential, and neither one without a field nor one with a field too many',
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
