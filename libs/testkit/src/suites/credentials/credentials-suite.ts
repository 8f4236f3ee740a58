import { namesItsAccount } from './account-checks.js';
import { credentialFields } from '@maestro/core';
import type { ContractCase, ContractSubject, ContractSuite } from '../../contract/contract-suite.types.js';
import { acceptsGood, declaresFields, describesItself, refuses } from './credentials-checks.js';
import { turnCasesOf } from '../cases/kind-cases.js';
import { ECHO_CHECKS, printsNoSecret } from './secrets-checks.js';

const BAD_VALUES: readonly (readonly [string, unknown])[] = [
  ['missing', undefined],
  ['null', null],
  ['empty', ''],
  ['blank', ' \t'],
  ['a number', 7],
  ['a list', ['text']],
  ['an object', { text: 'text' }],
];

/** Credentials are rejected if malformed, described as data, and never revealed. */
export const credentialsSuite: ContractSuite = {
  name: 'credentials',
  cases: (subject) => [
    { title: 'describes each field and flags secrets', run: async () => declaresFields(subject) },
    { title: 'accepts the credentials of the scenario', run: async () => acceptsGood(subject) },
    ...refusals(subject),
    { title: 'has a valid JSON Schema that matches the class', run: () => describesItself(subject) },
    { title: 'is not revealed when a connection is printed', run: () => printsNoSecret(subject) },
    { title: 'identifies its account in one way, or not at all', run: () => namesItsAccount(subject) },
    ...subject.plugin.manifest.resources.flatMap((type) => turnCasesOf(subject, type, ECHO_CHECKS)),
  ],
};

function refusals(subject: ContractSubject): ContractCase[] {
  const [good] = subject.scenario.credentials.accounts;
  const shapes = credentialFields(subject.plugin.credentials).flatMap(({ name }) =>
    BAD_VALUES.map(([why, value]) => ({
      why: `"${name}" that is ${why}`,
      field: name,
      value: { ...good, [name]: value },
    })),
  );
  const twice = credentialFields(subject.plugin.credentials)
    .filter(({ secret }) => secret)
    .map(({ name }) => ({
      why: `"${name}" with a repeated value`,
      field: name,
      value: { ...good, [name]: `${good[name]} ${good[name]}` },
    }));
  const unknown = { why: 'an unknown field', field: 'surplus', value: { ...good, surplus: 'text' } };
  return [...shapes, ...twice, unknown, ...subject.scenario.credentials.malformed].map((bad) => ({
    title: `rejects ${bad.why}`,
    run: async () => refuses(subject, bad),
  }));
}
