import { namesItsAccount } from './account-checks.js';
import { credentialFields } from '@maestro/core';
import type { ContractCase, ContractSubject, ContractSuite } from '../../contract/contract-suite.types.js';
import { acceptsGood, declaresFields, describesItself, refuses } from './credentials-checks.js';
import { sharedCases } from '../cases/kind-cases.js';
import { printsNoSecret, saysNoSecret } from './secrets-checks.js';

const BAD_VALUES: readonly (readonly [string, unknown])[] = [
  ['missing', undefined],
  ['null', null],
  ['empty', ''],
  ['blank', ' \t'],
  ['a number', 7],
  ['a list', ['text']],
  ['an object', { text: 'text' }],
];

/** The credential: refused when it cannot be right, described as data, and never shown. */
export const credentialsSuite: ContractSuite = {
  name: 'credentials',
  cases: (subject) => [
    { title: 'says what each field is, and which are secret', run: async () => declaresFields(subject) },
    { title: 'takes the credentials of the scenario', run: async () => acceptsGood(subject) },
    ...refusals(subject),
    { title: 'has a valid JSON Schema that agrees', run: () => describesItself(subject) },
    { title: 'stands in nothing of a connection that is printed', run: () => printsNoSecret(subject) },
    { title: 'names the account that it opens, if at all, in one way', run: () => namesItsAccount(subject) },
    ...sharedCases(subject, [['says no secret, whatever the provider says', saysNoSecret]]),
  ],
};

function refusals(subject: ContractSubject): ContractCase[] {
  const [good] = subject.scenario.credentials.accounts;
  const shapes = credentialFields(subject.plugin.credentials).flatMap(({ name }) =>
    BAD_VALUES.map(([why, value]) => ({
      why: `${name} that is ${why}`,
      field: name,
      value: { ...good, [name]: value },
    })),
  );
  const twice = credentialFields(subject.plugin.credentials)
    .filter(({ secret }) => secret)
    .map(({ name }) => ({
      why: `${name} that stands there twice`,
      field: name,
      value: { ...good, [name]: `${good[name]} ${good[name]}` },
    }));
  const unknown = { why: 'a field it does not have', field: 'surplus', value: { ...good, surplus: 'text' } };
  return [...shapes, ...twice, unknown, ...subject.scenario.credentials.malformed].map((bad) => ({
    title: `refuses ${bad.why}`,
    run: async () => refuses(subject, bad),
  }));
}
